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
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Content.columns))
            FROM \(Content.table)
            WHERE \(condition) AND holder_id = owner_id AND in_error IS NULL
            ORDER BY id
            """
        ).map { try Content($0) }
    }
}
