import Domain
import Yams

extension AgreementEntry {
    /// The groups that the agreement gives a part to play.
    func bodies() -> [Agreement.Body]? {
        list(of: { $0.body() }, without: \.key, twiceAs: "body")
    }

    /// Every clause, among them those that the product refers to.
    ///
    /// - Parameter bodies: The keys a clause may name as owner; nothing when they are not known.
    func clauses(ownedBy bodies: Set<Agreement.Body.Key>?) -> [Agreement.Clause]? {
        let clauses = list(
            of: { $0.clause(ownedBy: bodies) },
            without: \.key,
            twiceAs: "clause"
        )
        let present = Set(node.sequence?.compactMap { $0["key"]?.string } ?? [])
        for cited in CitedClause.allCases where !present.contains(cited.rawValue) {
            note(
                .missingClause,
                "the product refers to a clause that is missing",
                instead: "a clause with key: \(cited.rawValue)"
            )
        }
        return clauses
    }

    private func body() -> Agreement.Body? {
        let known = ["key", "name", "aliases", "level", "meetingsPerYear", "role", "ledger"]
        guard let fields = fields(known) else { return nil }
        let key = fields.required("key")?.slug(Agreement.Body.self)
        let name = fields.required("name")?.text()
        let aliases = fields.texts("aliases")
        let level = fields.required("level")?.choice(of: "a level", Agreement.Level.self)
        let meetings = fields.optional("meetingsPerYear")?.number(in: 1...366)
        let role = fields.required("role")?.bilingual()
        let ledger = fields.ledger()
        guard let key, let name, let level, let role else { return nil }
        return Agreement.Body(
            key: key,
            name: name,
            aliases: aliases,
            level: level,
            meetingsPerYear: meetings,
            role: role,
            ledger: ledger
        )
    }

    private func clause(ownedBy bodies: Set<Agreement.Body.Key>?) -> Agreement.Clause? {
        let known = [
            "key", "heading", "force", "source", "owner", "duty", "madeReal", "ledger",
        ]
        guard let fields = fields(known) else { return nil }
        let key = fields.required("key")?.slug(Agreement.Clause.self)
        let heading = fields.required("heading")?.text()
        let force = fields.required("force")?.choice(of: "a force", Agreement.Clause.Force.self)
        let source = fields.optional("source").map { $0.source() } ?? .agreement
        let owner = fields.optional("owner")?.owner(among: bodies)
        if let force, force.needsOwner, fields.optional("owner") == nil {
            note(
                .missingOwner,
                "nobody is named who sees to it, and the force is \(force)",
                instead: "owner: followed by \(Self.ownerChoice)"
            )
        }
        let duty = fields.required("duty")?.bilingual()
        let madeReal = madeReal(fields)
        let ledger = fields.ledger()
        guard let key, let heading, let force, let source, let duty, let madeReal else {
            return nil
        }
        return Agreement.Clause(
            key: key,
            heading: heading,
            force: force,
            source: source,
            owner: owner,
            duty: duty,
            madeReal: madeReal,
            ledger: ledger
        )
    }
}
