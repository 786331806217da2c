/// A service that an agreement describes, perhaps with ages of its own (verksamhet).
package struct NamedService: Hashable, Sendable {
    package typealias Key = Slug<NamedService>

    package let key: Key
    /// The Swedish name, as families know it.
    package let name: String
    package let sector: Sector
    package let runBy: Provider
    /// The ages it is for; nothing when the ages of the agreement hold.
    package let ages: AgeRange?
    /// What the text leaves open about the service, and how it is read here.
    package let unclear: Bilingual?
    package let ledger: [LedgerID]

    package init(
        key: Key,
        name: String,
        sector: Sector,
        runBy: Provider,
        ages: AgeRange?,
        unclear: Bilingual?,
        ledger: [LedgerID]
    ) {
        self.key = key
        self.name = name
        self.sector = sector
        self.runBy = runBy
        self.ages = ages
        self.unclear = unclear
        self.ledger = ledger
    }

    /// Who runs a service.
    package enum Provider: String, Hashable, Sendable, CaseIterable {
        case region, municipalities
        /// Region and municipalities together, perhaps with others.
        case together
    }
}

extension Agreement.Terms {
    /// The ages for which a service is meant: its own, else those of the agreement.
    ///
    /// Nothing when the agreement names no such service.
    package func ages(for service: NamedService.Key) -> AgeRange? {
        coverage.services.first { $0.key == service }.map { $0.ages ?? targetAges }
    }
}
