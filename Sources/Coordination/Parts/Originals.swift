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
        try rows(type, where: condition).map { try Content($0) }
    }

    /// As `all`, for each of many plans.
    func all<Content: PlanPart>(
        _ type: Content.Type,
        inEach plans: [Plan.ID]
    ) throws -> [Plan.ID: [Content]] {
        if plans.isEmpty { return [:] }
        let rows = try rows(type, where: .column("plan_id", isAmong: plans))
        return try rows.grouped(by: "plan_id") { try Content($0) }
    }

    /// As `all`, for each of many children.
    func all<Content: PlanPart>(
        _ type: Content.Type,
        ofEach children: [Child.ID]
    ) throws -> [Child.ID: [Content]] {
        if children.isEmpty { return [:] }
        let rows = try rows(type, where: .column("child_id", isAmong: children))
        return try rows.grouped(by: "child_id") { try Content($0) }
    }

    private func rows<Content: PlanPart>(
        _ type: Content.Type,
        where condition: SQL
    ) throws -> [Row] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Content.columns))
            FROM \(Content.table)
            WHERE \(condition) AND holder_id = owner_id AND in_error IS NULL
            ORDER BY id
            """
        )
    }
}
