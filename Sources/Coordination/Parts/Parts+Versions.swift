import Domain
import Storage

/// What a part said before, and what was written by mistake.
extension Parts {
    /// Earlier versions of a part that the caller may read, oldest first.
    ///
    /// A holder of a copy sees the copies it has had.
    package func versions(of held: Held<Content>) throws -> [Held<Content>] {
        let rows = try PartHistory(connection: work.connection).rows(
            of: held.content.partID,
            in: PartTable(Content.self),
            heldBy: held.holder
        )
        return try rows.map(self.held)
            .filter { work.caller.unit != nil || $0.audience == held.audience }
    }

    /// Marks a part as written by mistake (felaktigt införd), here and in every copy.
    ///
    /// It leaves every page but the history of those who hold it; whoever got it must know that it
    /// was wrong, so the mark reaches them without anything else being handed out.
    /// - Throws: `NotAllowed.ownerOnly` for a copy; `StaleVersion` when someone was faster.
    /// - SeeAlso: PDL (2008:355) 3 kap. 14 §; Regulation (EU) 2016/679, articles 16 and 19.
    package func markInError(_ held: Held<Content>, because reason: Prose) throws {
        guard held.isOwn, held.owner == work.caller.unit else { throw NotAllowed.ownerOnly }
        let id = held.content.partID
        let holders = try work.connection.all(
            """
            SELECT holder_id, version
            FROM \(Content.table)
            WHERE id = \(id) AND owner_id = \(held.owner) AND in_error IS NULL
            """
        )
        let current = try holders.first {
            try $0.value("holder_id", as: ServiceUnit.ID.self) == held.holder
        }?.int("version")
        guard current == held.version else { throw StaleVersion() }
        let history = PartHistory(connection: work.connection)
        for row in holders {
            try history.keep(id, of: PartTable(Content.self), heldBy: try row.value("holder_id"))
        }
        try work.connection.execute(
            """
            UPDATE \(Content.table)
            SET in_error = \(reason), version = version + 1, written_by = \(work.caller.person),
                written_ms = \(work.now)
            WHERE id = \(id) AND owner_id = \(held.owner) AND in_error IS NULL
            """
        )
        work.audit.note(.wrote, Content.partKind.rawValue, child: held.child, plan: held.plan)
    }

    /// What the caller holds of a plan that was written by mistake, with the reason.
    package func inError(in plan: Plan.ID) throws -> [Mistake<Content>] {
        try work.connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Content.columns)), in_error
            FROM \(Content.table)
            WHERE plan_id = \(plan) AND in_error IS NOT NULL AND \(work.mayHold(Content.self))
            ORDER BY written_ms, id
            """
        ).map { row in
            work.audit.note(
                .viewed,
                Content.partKind.rawValue,
                child: try row.value("child_id"),
                plan: plan
            )
            return Mistake(held: try held(row), reason: try row.prose("in_error"))
        }
    }
}

/// A part that was written by mistake, and why.
package struct Mistake<Content: Sendable>: Sendable {
    package let held: Held<Content>
    package let reason: Prose
}
