extension Agreement {
    /// One entry in the history of changes that the agreement keeps (ändringshistorik).
    package struct Change: Hashable, Sendable {
        package let day: CivilDate
        package let what: Bilingual
        /// The group that made the change; persons are left out.
        package let madeBy: String
        package let ledger: [LedgerID]

        package init(day: CivilDate, what: Bilingual, madeBy: String, ledger: [LedgerID]) {
            self.day = day
            self.what = what
            self.madeBy = madeBy
            self.ledger = ledger
        }
    }
}
