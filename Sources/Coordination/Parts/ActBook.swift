import Domain
import Storage

/// What was done in plans, so that the latest can be undone by the one who did it.
struct ActBook {
    let work: Work

    /// Keeps what the transaction wrote as one act; nothing for one that wrote no part of a plan.
    func keep(_ operation: String) throws {
        let trail = work.changes
        guard let unit = work.caller.unit, trail.plans.count == 1, let plan = trail.plans.first
        else { return }
        let id = work.newID(RecentAct.self)
        try work.connection.execute(
            """
            INSERT INTO act (id, person_id, unit_id, plan_id, operation, submission, at_ms)
            VALUES (\(id), \(work.caller.person), \(unit), \(plan), \(operation),
                \(orNull(work.caller.submission)), \(work.now))
            """
        )
        guard !trail.isFinal, RecentAct.canBeUndone(trail.parts) else { return }
        let parts = trail.parts.map { part in
            "(\(id), \(part.kind.rawValue), \(part.id), \(part.before), \(part.after))" as SQL
        }
        try work.connection.execute(
            """
            INSERT INTO act_part (act_id, part_kind, part_id, version_before, version_after)
            VALUES \(SQL.joined(parts))
            """
        )
    }

    /// The caller's own act in a plan.
    ///
    /// - Throws: `NotFound`, also for an act of the nearest colleague.
    func require(_ id: RecentAct.ID, in plan: Plan.ID) throws -> RecentAct {
        guard let act = try acts(in: plan, where: "id = \(id)").first else {
            work.audit.note(.attempted, "act \(id)")
            throw NotFound()
        }
        return act
    }

    /// What the caller did last in a plan and may still undo, if anything.
    func undoable(in plan: Plan.ID) throws -> RecentAct? {
        let earliest = work.now.adding(seconds: -RecentAct.undoTime)
        guard
            let act = try acts(in: plan, where: "at_ms >= \(earliest) AND undone_ms IS NULL").last
        else { return nil }
        let aftermath = try aftermath(of: act, in: plan)
        do {
            try act.allowUndo(at: work.now, after: aftermath)
            return act
        } catch {
            return nil
        }
    }

    /// What has happened since the act.
    func aftermath(of act: RecentAct, in plan: Plan.ID) throws -> RecentAct.Aftermath {
        let handed = try DisclosureLedger(work: work).entries(in: plan)
        let later = try work.connection.first(
            """
            SELECT id
            FROM act
            WHERE plan_id = \(plan) AND unit_id = \(try work.requireUnit()) AND id > \(act.id)
                AND undone_ms IS NULL
            """
        )
        return RecentAct.Aftermath(
            isHandedOut: act.parts.contains { part in
                handed.contains {
                    $0.owner == work.caller.unit && $0.part.kind == part.kind
                        && $0.part.id == part.id && $0.part.version > part.before
                }
            },
            isRead: try AuditLog.isRead(plan, since: act.at, on: work.connection),
            isFollowed: try later != nil || !stand(act.parts)
        )
    }

    /// Whether the unit's own rows still are as an act left them; the undoing of a later one moves them.
    private func stand(_ parts: [RecentAct.Part]) throws -> Bool {
        let unit = try work.requireUnit()
        return try Dictionary(grouping: parts, by: \.kind).allSatisfy { kind, parts in
            guard let table = PartTable.of(kind) else { return false }
            let rows = parts.map { "(\(table.row($0, of: unit)))" as SQL }
            let standing = try work.connection.all(
                "SELECT id FROM \(table.table) WHERE \(SQL.joined(rows, separator: " OR "))"
            )
            return standing.count == parts.count
        }
    }

    /// Notes that an act is undone, and lets its form be sent anew.
    func close(_ act: RecentAct) throws {
        try work.connection.execute(
            "UPDATE act SET undone_ms = \(work.now) WHERE id = \(act.id)"
        )
        let row = try work.connection.first("SELECT submission FROM act WHERE id = \(act.id)")
        guard let submission = try row?.optionalText("submission") else { return }
        try Submissions(connection: work.connection, now: work.now)
            .forget(submission, by: work.caller.person)
    }

    private func acts(in plan: Plan.ID, where condition: SQL) throws -> [RecentAct] {
        let rows = try work.connection.all(
            """
            SELECT id, at_ms, undone_ms
            FROM act
            WHERE plan_id = \(plan) AND person_id = \(work.caller.person)
                AND unit_id = \(try work.requireUnit()) AND \(condition)
            ORDER BY id
            """
        )
        let parts = try parts(ofEach: rows.map { try $0.value("id") })
        return try rows.map { row in
            let id: RecentAct.ID = try row.value("id")
            return RecentAct(
                id: id,
                at: Instant(milliseconds: try row.int64("at_ms")),
                parts: parts[id] ?? [],
                isUndone: try row.optionalInt64("undone_ms") != nil
            )
        }
    }

    private func parts(
        ofEach acts: [RecentAct.ID]
    ) throws -> [RecentAct.ID: [RecentAct.Part]] {
        if acts.isEmpty { return [:] }
        return try work.connection.all(
            """
            SELECT act_id, part_kind, part_id, version_before, version_after
            FROM act_part
            WHERE \(SQL.column("act_id", isAmong: acts))
            """
        ).grouped(by: "act_id") { row in
            RecentAct.Part(
                kind: try row.choice("part_kind"),
                id: try row.text("part_id"),
                before: try row.int("version_before"),
                after: try row.int("version_after")
            )
        }
    }
}
