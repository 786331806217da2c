import Domain
import Storage

extension Coordinator {
    /// Undoes (ångrar) what the caller did a moment ago in a plan: all of the act, or nothing.
    ///
    /// What it changed says again what it said before, and what it began leaves the plan; the words
    /// stay among the versions that are kept.
    /// - Throws: `RecentAct.Refusal` with why the act stands; `NotFound` also for someone else's
    ///   act; `NotAllowed.staffOnly` for the family.
    package func undo(_ id: RecentAct.ID, in plan: Plan.ID, as caller: Caller) async throws {
        try await write(as: caller, "undo") { work in
            let unit = try work.requireUnit()
            let held = try work.parts(Plan.self).require(plan)
            let book = ActBook(work: work)
            let act = try book.require(id, in: plan)
            try act.allowUndo(at: work.now, after: try book.aftermath(of: act, in: plan))
            for part in act.parts {
                guard let table = PartTable.of(part.kind),
                    let audience = try table.audience(of: part.id, by: unit, on: work.connection),
                    try table.takeBack(part, heldBy: unit, for: work)
                else { throw RecentAct.Refusal.somethingAfter }
                work.audit.note(
                    .wrote,
                    part.kind.rawValue,
                    child: held.child,
                    plan: plan,
                    audience: audience
                )
            }
            try book.close(act)
        }
    }

    /// What the caller did last in a plan and may still undo; nothing when it stands.
    ///
    /// - Throws: `NotFound`; `NotAllowed.staffOnly` for the family.
    package func undoableAct(in plan: Plan.ID, as caller: Caller) async throws -> RecentAct? {
        try await read(as: caller) { work in
            _ = try work.parts(Plan.self).require(plan)
            return try ActBook(work: work).undoable(in: plan)
        }
    }
}

extension PartTable {
    /// The unit's own row, as long as it is as an act left it.
    func row(_ part: RecentAct.Part, of unit: ServiceUnit.ID) -> SQL {
        """
        id = \(part.id) AND holder_id = \(unit) AND owner_id = \(unit)
            AND version = \(part.after) AND in_error IS NULL
        """
    }

    /// Puts back what the unit's own row said before an act; a row that the act began is taken away.
    ///
    /// - Returns: Whether the row still was as the act left it.
    fileprivate func takeBack(
        _ part: RecentAct.Part,
        heldBy unit: ServiceUnit.ID,
        for work: Work
    ) throws -> Bool {
        let history = PartHistory(connection: work.connection)
        let row = row(part, of: unit)
        try history.keep(part.id, of: self, heldBy: unit)
        guard part.before > 0 else {
            return try work.connection.execute("DELETE FROM \(table) WHERE \(row)") == 1
        }
        let former = try history.values(of: part.id, at: part.before, in: self, heldBy: unit)
        let assignments = zip(columns, former).map { "\($0) = \($1)" as SQL }
        return try work.connection.execute(
            """
            UPDATE \(table)
            SET \(SQL.joined(assignments)), version = version + 1,
                written_by = \(work.caller.person), written_ms = \(work.now)
            WHERE \(row)
            """
        ) == 1
    }
}
