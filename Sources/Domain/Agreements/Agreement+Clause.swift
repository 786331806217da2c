extension Agreement {
    /// One thing an agreement says, in plain words of our own, with what has come of it.
    ///
    /// No clause is left out because the product does not handle it; it then says so.
    package struct Clause: Hashable, Sendable {
        package typealias Key = Slug<Clause>

        package let key: Key
        /// The Swedish heading it stands under.
        package let heading: String
        package let force: Force
        package let source: Source
        /// Who is to see to it; always given when the force is must, should or may.
        package let owner: Owner?
        /// What it asks of people, as they read it.
        package let duty: Bilingual
        package let madeReal: MadeReal
        package let ledger: [LedgerID]

        package init(
            key: Key,
            heading: String,
            force: Force,
            source: Source,
            owner: Owner?,
            duty: Bilingual,
            madeReal: MadeReal,
            ledger: [LedgerID]
        ) {
            self.key = key
            self.heading = heading
            self.force = force
            self.source = source
            self.owner = owner
            self.duty = duty
            self.madeReal = madeReal
            self.ledger = ledger
        }
    }
}

extension Agreement.Clause {
    /// How binding the words are.
    package enum Force: String, Hashable, Sendable, CaseIterable {
        case must, should, may
        /// A statement of how things are.
        case fact
        /// The text itself says that this is not settled.
        case gap

        /// Whether someone has to be named who sees to it.
        package var needsOwner: Bool {
            switch self {
            case .must, .should, .may: true
            case .fact, .gap: false
            }
        }
    }

    /// Where the words come from.
    package enum Source: Hashable, Sendable {
        case agreement
        /// A rule of law the agreement rests on, with statute and section.
        case statute(String)
    }

    /// Who is to see to what a clause says.
    package enum Owner: Hashable, Sendable {
        case everyParty
        /// The staff of every service that meets the child.
        case everyService
        case region
        case municipalities
        case body(Agreement.Body.Key)
    }

    /// What has come of a clause in the product.
    package enum MadeReal: Hashable, Sendable {
        /// The name of the place in the product where it works today.
        case rule(String)
        /// A later step of the plan for the product, 1…12.
        case planned(step: Int)
        /// Left to people, and why.
        case outOfProduct(String)
    }
}
