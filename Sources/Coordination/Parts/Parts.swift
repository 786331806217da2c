import Domain
import Storage

/// Every read and write of one kind of part, for one caller in one transaction.
///
/// The caller's access stands in every WHERE, and every call leaves an entry in the log. The lists
/// that read these tables themselves use the same access; handing out, undoing and marking as a
/// mistake write whole rows by table, and note it in the log too.
package struct Parts<Content: PlanPart> {
    let work: Work

    /// The plan's parts of this kind that the caller may read, in the order they were written.
    package func all(in plan: Plan.ID) throws -> [Held<Content>] {
        try all(where: "plan_id = \(plan)")
    }

    /// The child's parts of this kind that the caller may read, in the order they were written.
    package func all(of child: Child.ID) throws -> [Held<Content>] {
        try all(where: "child_id = \(child)")
    }

    /// One part that the caller may read.
    ///
    /// - Throws: `NotFound` when it does not exist, and just the same when it is hidden.
    package func require(_ id: some CustomStringConvertible) throws -> Held<Content> {
        try require(id, where: "id = \(id.description)")
    }

    /// One part of `plan` that the caller may read.
    ///
    /// - Throws: `NotFound`, also for a part of another plan.
    package func require(
        _ id: some CustomStringConvertible,
        in plan: Plan.ID
    ) throws -> Held<Content> {
        try require(id, where: "id = \(id.description) AND plan_id = \(plan)")
    }

    /// One part of `plan` that the caller's unit wrote itself, at the version that the caller saw.
    ///
    /// - Throws: `NotFound`; `NotAllowed.ownerOnly` for a copy; `StaleVersion`.
    func requireOwn(_ part: PartReference, in plan: Plan.ID) throws -> Held<Content> {
        let held = try require(part.id, in: plan)
        guard held.isOwn else { throw NotAllowed.ownerOnly }
        guard held.version == part.version else { throw StaleVersion() }
        return held
    }

    /// Writes a new part, owned by the caller's unit.
    ///
    /// - Throws: `NotAllowed.staffOnly` for the family.
    package func add(
        _ content: Content,
        in scope: PlanScope,
        audience: Audience = .family
    ) throws {
        guard let unit = work.caller.unit else { throw NotAllowed.staffOnly }
        try insert(
            content,
            in: scope,
            audience: scope.audience(narrowedTo: audience),
            owner: unit
        )
    }

    /// Writes a new part that the family sends to `receiver`, which then owns it.
    package func receive(
        _ content: Content,
        in scope: PlanScope,
        audience: Audience,
        for receiver: ServiceUnit.ID
    ) throws {
        try insert(
            content,
            in: scope,
            audience: scope.audience(narrowedTo: audience),
            owner: receiver
        )
    }

    /// Puts `content` in place of the version that the caller read.
    ///
    /// - Throws: `NotAllowed.ownerOnly` for a copy; `StaleVersion` when someone was faster.
    package func replace(_ held: Held<Content>, with content: Content) throws {
        guard held.isOwn, held.owner == work.caller.unit else { throw NotAllowed.ownerOnly }
        guard work.caller.hasSeen(Content.partKind, held.content.partID, at: held.version) else {
            throw StaleVersion()
        }
        try update(held, with: content)
    }

    private func require(
        _ id: some CustomStringConvertible,
        where condition: SQL
    ) throws -> Held<Content> {
        guard let held = try all(where: condition).first else {
            work.audit.note(.attempted, "\(Content.partKind.rawValue) \(id)")
            throw NotFound()
        }
        return held
    }

    private func update(_ held: Held<Content>, with content: Content) throws {
        try PartHistory(connection: work.connection)
            .keep(content.partID, of: PartTable(Content.self), heldBy: held.holder)
        let assignments = zip(Content.columns, content.values).map { column, value in
            "\(column) = \(value.sqlValue)" as SQL
        }
        let changed = try work.connection.execute(
            """
            UPDATE \(Content.table)
            SET \(SQL.joined(assignments)), version = version + 1,
                written_by = \(work.caller.person), written_ms = \(work.now)
            WHERE id = \(content.partID) AND holder_id = \(held.holder)
                AND version = \(held.version)
            """
        )
        guard changed == 1 else { throw StaleVersion() }
        note(content, in: held.plan, before: held.version, after: held.version + 1)
        work.audit.noteWriting(held)
    }

    private func insert(
        _ content: Content,
        in scope: PlanScope,
        audience: Audience,
        owner: ServiceUnit.ID
    ) throws {
        let values = content.values.map { "\($0.sqlValue)" as SQL }
        // One that was begun before and undone goes on from the versions that are kept of it.
        let version =
            try PartHistory(connection: work.connection)
            .latest(content.partID, of: Content.partKind, heldBy: owner) + 1
        try work.connection.execute(
            """
            INSERT INTO \(Content.table)
                (id, holder_id, owner_id, child_id, plan_id, version, audience, written_by,
                 written_ms, \(SQL.joined(Content.columns)))
            VALUES (\(content.partID), \(owner), \(owner), \(scope.child), \(scope.plan),
                \(version), \(audience.rawValue), \(work.caller.person), \(work.now),
                \(SQL.joined(values)))
            """
        )
        note(content, in: scope.plan, before: 0, after: version)
        work.audit.note(
            .wrote,
            Content.partKind.rawValue,
            child: scope.child,
            plan: scope.plan,
            audience: audience
        )
    }

    private func note(_ content: Content, in plan: Plan.ID?, before: Int, after: Int) {
        work.changes.note(
            Content.partKind,
            content.partID,
            in: plan,
            before: before,
            after: after
        )
    }

    /// The parts that meet the condition and that the caller may read, each noted as seen.
    func all(where condition: SQL) throws -> [Held<Content>] {
        let all = try work.connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Content.columns))
            FROM \(Content.table)
            WHERE \(condition) AND \(work.mayRead(Content.self))
            ORDER BY written_ms, id
            """,
            held
        )
        for held in all {
            work.audit.note(
                .viewed,
                Content.partKind.rawValue,
                child: held.child,
                plan: held.plan
            )
        }
        return all
    }

    func held(_ row: Row) throws -> Held<Content> {
        Held(
            content: try Content(row),
            holder: try row.value("holder_id"),
            owner: try row.value("owner_id"),
            child: try row.value("child_id"),
            plan: try row.optionalValue("plan_id"),
            version: try row.int("version"),
            audience: try row.choice("audience"),
            writtenBy: try row.value("written_by"),
            writtenAt: Instant(milliseconds: try row.int64("written_ms"))
        )
    }
}

extension AuditTrail {
    /// That a part was changed, for those who may read it.
    func noteWriting<Content: PlanPart>(_ held: Held<Content>) {
        note(
            .wrote,
            Content.partKind.rawValue,
            child: held.child,
            plan: held.plan,
            audience: held.audience
        )
    }
}

extension Parts where Content == Consent {
    /// Puts a consent that its giver has taken back in place of the one the giver could read.
    func replaceAsGiver(_ held: Held<Consent>, with consent: Consent) throws {
        try update(held, with: consent)
    }
}

extension Parts where Content == InputAnswer {
    /// Puts a further step in place of one that the same deed has just written.
    func goOn(from held: Held<InputAnswer>, to answer: InputAnswer) throws {
        try update(held, with: answer)
    }
}

/// The columns that every part has.
enum PartColumns {
    static let all = SQL.joined(columns)
    static let names = columns.map(\.name)

    private static let columns: [SQL] = [
        "id", "holder_id", "owner_id", "child_id", "plan_id", "version", "audience", "written_by",
        "written_ms",
    ]
}
