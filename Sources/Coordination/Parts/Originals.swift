import Domain
import Storage

/// The owners' rows, whoever the caller is.
///
/// Only for what decides access and consent, which cannot itself depend on access: a withdrawal or
/// a closed insight counts at once for every party. It shows nobody anything.
struct Originals {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// In the order in which the parts were first written; a later change of one, such as a
    /// withdrawal, does not move it.
    func all<Content: PlanPart>(_ type: Content.Type, where condition: SQL) throws -> [Content] {
        try originals(type, where: condition).map(\.content)
    }

    /// As `all`, for each of many plans.
    func all<Content: PlanPart>(
        _ type: Content.Type,
        inEach plans: [Plan.ID]
    ) throws -> [Plan.ID: [Content]] {
        if plans.isEmpty { return [:] }
        let originals = try originals(type, where: .column("plan_id", isAmong: plans))
        return originals.reduce(into: [:]) { all, original in
            if let plan = original.plan { all[plan, default: []].append(original.content) }
        }
    }

    /// As `all`, for each of many children.
    func all<Content: PlanPart>(
        _ type: Content.Type,
        ofEach children: [Child.ID]
    ) throws -> [Child.ID: [Content]] {
        if children.isEmpty { return [:] }
        let originals = try originals(type, where: .column("child_id", isAmong: children))
        return originals.reduce(into: [:]) { all, original in
            all[original.child, default: []].append(original.content)
        }
    }

    private func originals<Content: PlanPart>(
        _ type: Content.Type,
        where condition: SQL
    ) throws -> [Original<Content>] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Content.columns))
            FROM \(Content.table)
            WHERE \(condition) AND holder_id = owner_id AND in_error IS NULL
            ORDER BY id
            """,
            Original<Content>.init
        )
    }
}

/// What an owner's row says, and of which plan and child.
private struct Original<Content: PlanPart> {
    let content: Content
    let child: Child.ID
    /// Nothing for what is about the child and not about one plan.
    let plan: Plan.ID?

    init(_ row: Row) throws {
        content = try Content(row)
        child = try row.value("child_id")
        plan = try row.optionalValue("plan_id")
    }
}
