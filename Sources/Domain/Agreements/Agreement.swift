/// What a region and its municipalities have agreed on about children (överenskommelse).
///
/// It is data, read from a file for each county, and no code knows one county from another.
/// - SeeAlso: HSL (2017:30) 16 kap. 3 §; SoL (2025:400) 7 kap. 2 §; `docs/agreements.md`.
package struct Agreement: Hashable, Sendable {
    package typealias Key = Slug<Agreement>

    package let key: Key
    package let title: String
    /// Other titles under which the same agreement goes.
    package let aliases: [String]
    package let county: County
    package let parties: Parties
    /// In order of number; a version that no longer holds stays, for the plans made under it.
    package let versions: [Version]
    /// In the order the file tells it, oldest first.
    package let history: [Change]

    package init(
        key: Key,
        title: String,
        aliases: [String],
        county: County,
        parties: Parties,
        versions: [Version],
        history: [Change]
    ) {
        self.key = key
        self.title = title
        self.aliases = aliases
        self.county = county
        self.parties = parties
        self.versions = versions.sorted { $0.number < $1.number }
        self.history = history
    }

    /// The county an agreement holds in.
    package struct County: Hashable, Sendable {
        package let code: CountyCode
        package let name: String

        package init(code: CountyCode, name: String) {
            self.code = code
            self.name = name
        }
    }
}

extension Agreement {
    /// The version in force on `day`, or nothing when none is.
    package func version(on day: CivilDate) -> Version? {
        versions.first { $0.period.contains(day) }
    }

    /// The version a plan was made under, also when it is no longer in force.
    package func version(numbered number: Int) -> Version? {
        versions.first { $0.number == number }
    }

    /// Changes dated after the latest decision, which nobody is on record as having approved.
    package var changesWithoutDecision: [Change] {
        guard let latest = versions.compactMap(\.decision?.day).max() else { return history }
        return history.filter { $0.day > latest }
    }

    /// Every row of the requirement ledger that some part of the agreement cites.
    package var ledger: Set<LedgerID> {
        versions.reduce(into: Set(parties.ledger + history.flatMap(\.ledger))) { rows, version in
            rows.formUnion(version.ledger)
            rows.formUnion(version.terms.areas.flatMap(\.ledger))
            rows.formUnion(version.terms.bodies.flatMap(\.ledger))
            rows.formUnion(version.terms.clauses.flatMap(\.ledger))
            rows.formUnion(version.terms.documents.flatMap(\.ledger))
            rows.formUnion(version.terms.coverage.ledger)
        }
    }
}
