extension Agreement {
    /// A group that an agreement gives a part to play, such as a steering group.
    package struct Body: Hashable, Sendable {
        package typealias Key = Slug<Body>

        package let key: Key
        package let name: String
        /// Other names that the parties' documents use for the same group.
        package let aliases: [String]
        package let level: Level
        /// The least number of meetings in a year, 1 or more, where one is known.
        package let meetingsPerYear: Int?
        package let role: Bilingual
        package let ledger: [LedgerID]

        package init(
            key: Key,
            name: String,
            aliases: [String],
            level: Level,
            meetingsPerYear: Int?,
            role: Bilingual,
            ledger: [LedgerID]
        ) {
            self.key = key
            self.name = name
            self.aliases = aliases
            self.level = level
            self.meetingsPerYear = meetingsPerYear
            self.role = role
            self.ledger = ledger
        }
    }

    /// Where cooperation takes place (samverkansnivå).
    package enum Level: String, Hashable, Sendable, CaseIterable {
        /// The whole county.
        case county
        /// One local area.
        case local
        /// Around one child.
        case individual
    }
}
