import Domain
import Storage

/// The ledger of what was handed to whom, when, by whom and on which ground.
struct DisclosureLedger {
    let work: Work

    func enter(_ disclosure: Disclosure, in plan: Plan.ID, about child: Child.ID) throws {
        let consents =
            switch disclosure.ground {
            case .consent(let consents): words(consents)
            }
        try work.connection.execute(
            """
            INSERT INTO disclosure
                (id, plan_id, child_id, part_kind, part_id, part_version, owner_id, receiver_id,
                 ground, consents, by_id, at_ms)
            VALUES (\(disclosure.id), \(plan), \(child), \(disclosure.part.kind.rawValue),
                \(disclosure.part.id), \(disclosure.part.version), \(disclosure.owner),
                \(disclosure.receiver), 'consent', \(consents), \(disclosure.by),
                \(disclosure.at))
            """
        )
        work.audit.note(
            .handedOut,
            disclosure.part.kind.rawValue,
            child: child,
            plan: plan
        )
    }

    /// What the caller may know was handed out in a plan, oldest first.
    ///
    /// A unit sees what it gave and what it got; the family sees everything about the child,
    /// save that an answer which one guardian has kept went on: that would tell the other of it.
    func entries(in plan: Plan.ID) throws -> [Disclosure] {
        try work.connection.all(
            """
            SELECT id, part_kind, part_id, part_version, owner_id, receiver_id, consents, by_id,
                at_ms
            FROM disclosure
            WHERE plan_id = \(plan) AND \(try mayRead(plan))
            ORDER BY at_ms, id
            """
        ).map(Disclosure.init)
    }

    private func mayRead(_ plan: Plan.ID) throws -> SQL {
        if let unit = work.caller.unit {
            return "(owner_id = \(unit) OR receiver_id = \(unit))"
        }
        // The family reads the plan itself under its access; without it nothing is left.
        let child = try work.parts(Plan.self).require(plan).child
        return """
            child_id = \(child) AND (part_kind <> \(PartKind.outcome.rawValue) OR part_id IN (
                SELECT id
                FROM \(NeedOutcome.table)
                WHERE plan_id = \(plan) AND \(work.mayRead(NeedOutcome.self))
            ))
            """
    }
}

extension Disclosure {
    init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            part: PartReference(
                kind: try row.choice("part_kind"),
                id: try row.text("part_id"),
                version: try row.int("part_version")
            ),
            owner: try row.value("owner_id"),
            receiver: try row.value("receiver_id"),
            ground: .consent(try row.words("consents")),
            by: try row.value("by_id"),
            at: Instant(milliseconds: try row.int64("at_ms"))
        )
    }
}
