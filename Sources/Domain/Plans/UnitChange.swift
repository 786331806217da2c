/// That a unit in a plan closes or moves, so that someone must take over (förändring av en enhet).
///
/// - SeeAlso: ledger K-27; disclosure case D-23.
package struct UnitChange: Hashable, Sendable {
    package typealias ID = Identifier<UnitChange>

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case closes, moves
    }

    package let id: ID
    /// The unit that changes.
    package let unit: ServiceUnit.ID
    package let kind: Kind
    package let day: CivilDate
    /// What becomes of the help, in words for the family.
    package let account: Prose
    package let told: CivilDate

    package init(
        id: ID,
        unit: ServiceUnit.ID,
        kind: Kind,
        day: CivilDate,
        account: Prose,
        told: CivilDate
    ) {
        self.id = id
        self.unit = unit
        self.kind = kind
        self.day = day
        self.account = account
        self.told = told
    }

    /// Refuses a day that is no longer to come: what has changed already is told in another way.
    ///
    /// - Throws: `Plan.Refusal.dateNotAfterStep`, with today.
    package static func allow(on day: CivilDate, today: CivilDate) throws(Plan.Refusal) {
        guard day > today else { throw .dateNotAfterStep(today) }
    }
}
