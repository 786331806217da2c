/// The day by which another unit is asked to answer.
package enum ReplyDay {
    package enum Refusal: Error, Hashable, Sendable {
        /// The day has been already.
        case passed
        /// So far ahead that it is a mistyped year.
        case tooFarAhead(latest: CivilDate)
    }

    /// How many whole years ahead an answer can be asked for; law sets none.
    private static let mostYears = 1

    /// Refuses a day on which nobody could answer, or that cannot be meant.
    ///
    /// - Throws: `.passed`; `.tooFarAhead`.
    package static func allow(_ day: CivilDate, today: CivilDate) throws(Refusal) {
        guard day >= today else { throw .passed }
        let latest = today.adding(years: mostYears)
        guard day <= latest else { throw .tooFarAhead(latest: latest) }
    }
}
