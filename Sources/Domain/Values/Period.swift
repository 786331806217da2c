/// A stretch of days, both ends included; without an end it goes on until further notice.
package struct Period: Hashable, Sendable {
    package let from: CivilDate
    package let until: CivilDate?

    /// The stretch, or nothing when it would end before it begins.
    package init?(from: CivilDate, until: CivilDate? = nil) {
        if let until, until < from { return nil }
        self.from = from
        self.until = until
    }

    package func contains(_ day: CivilDate) -> Bool {
        day >= from && !isOver(on: day)
    }

    /// Whether the last day has been.
    package func isOver(on day: CivilDate) -> Bool {
        until.map { $0 < day } ?? false
    }

    package func overlaps(_ other: Period) -> Bool {
        !isOver(on: other.from) && !other.isOver(on: from)
    }
}
