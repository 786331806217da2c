/// Whom and what an agreement names: its groups, the needs, those who take part, the services.
///
/// Nothing here stops anyone: a child has needs that no list knows, and anyone who is of use to
/// the child can be invited.
package struct Coverage: Hashable, Sendable {
    package let targetGroups: [TargetGroup]
    package let needCategories: [NeedCategory]
    package let participants: [Participant]
    package let services: [NamedService]

    package init(
        targetGroups: [TargetGroup],
        needCategories: [NeedCategory],
        participants: [Participant],
        services: [NamedService]
    ) {
        self.targetGroups = targetGroups
        self.needCategories = needCategories
        self.participants = participants
        self.services = services
    }

    /// An agreement that names nobody in particular.
    package static let none = Coverage(
        targetGroups: [],
        needCategories: [],
        participants: [],
        services: []
    )

    var ledger: [LedgerID] {
        targetGroups.flatMap(\.ledger) + needCategories.flatMap(\.ledger)
            + participants.flatMap(\.ledger) + services.flatMap(\.ledger)
    }
}

/// People an agreement is made for (målgrupp).
package struct TargetGroup: Hashable, Sendable {
    package typealias Key = Slug<TargetGroup>

    package let key: Key
    package let name: Bilingual
    /// Whether the product serves the group; one that it does not serve is kept and said to be so.
    package let isServed: Bool
    package let ledger: [LedgerID]

    package init(key: Key, name: Bilingual, isServed: Bool, ledger: [LedgerID]) {
        self.key = key
        self.name = name
        self.isServed = isServed
        self.ledger = ledger
    }
}

/// A kind of need that an agreement names (behovskategori).
///
/// What a child needs is written in words. That it is one of these can be said beside them, and is
/// never searched for.
/// - SeeAlso: PDL (2008:355) 2 kap. 8 §.
package struct NeedCategory: Hashable, Sendable {
    package typealias Key = Slug<NeedCategory>

    package let key: Key
    package let name: Bilingual
    package let ledger: [LedgerID]

    package init(key: Key, name: Bilingual, ledger: [LedgerID]) {
        self.key = key
        self.name = name
        self.ledger = ledger
    }
}

/// A kind of organisation that the parties expect around a child (aktör).
package struct Participant: Hashable, Sendable {
    package typealias Key = Slug<Participant>

    package let key: Key
    package let name: Bilingual
    package let sector: Sector
    package let ledger: [LedgerID]

    package init(key: Key, name: Bilingual, sector: Sector, ledger: [LedgerID]) {
        self.key = key
        self.name = name
        self.sector = sector
        self.ledger = ledger
    }
}
