/// A table as the database itself tells of it.
///
/// Only `Catalogue` makes one, so a name in it is never written by hand. For what takes every table
/// alike: a copy, a comparison, a simulated county.
package struct Table: Hashable, Sendable {
    package let name: String
    /// In the order of the definition.
    package let columns: [String]
    /// The columns of the primary key, in its order.
    package let key: [String]
    /// The tables that this one refers to.
    let targets: Set<String>

    /// How many rows the table has.
    package func count(on connection: any Connection) throws -> Int {
        let row = try connection.first("SELECT COUNT(*) AS number FROM \(SQL(naming: name))")
        return try row?.int("number") ?? 0
    }

    /// The rows that come after `key` in the order of the primary key.
    ///
    /// - Parameter key: The key of the last row that was read; nothing for the first page.
    /// - Parameter limit: How many rows at most.
    /// - Returns: For each row its values in the order of `columns`.
    package func rows(
        after key: [SQLValue]?,
        limit: Int,
        on connection: any Connection
    ) throws -> [[SQLValue]] {
        let order = SQL.joined(self.key.map(SQL.init(naming:)))
        var page: SQL = "SELECT \(list) FROM \(SQL(naming: name))"
        if let key {
            let place = SQL.joined(key.map { "\($0)" })
            page = "\(page) WHERE (\(order)) > (\(place))"
        }
        return try connection.all("\(page) ORDER BY \(order) LIMIT \(limit)").map { row in
            try columns.map { try row.value(in: $0) }
        }
    }

    /// The key of a row that has its values in the order of `columns`.
    package func key(of row: [SQLValue]) -> [SQLValue] {
        key.compactMap { name in columns.firstIndex(of: name).map { row[$0] } }
    }

    /// Writes rows that have their values in the order of `columns`.
    package func insert(_ rows: [[SQLValue]], on connection: any Connection) throws {
        let size = max(1, Self.mostValues / columns.count)
        for start in stride(from: 0, to: rows.count, by: size) {
            let values = rows[start..<min(start + size, rows.count)].map { row -> SQL in
                "(\(SQL.joined(row.map { "\($0)" })))"
            }
            try connection.execute(
                "INSERT INTO \(SQL(naming: name)) (\(list)) VALUES \(SQL.joined(values))"
            )
        }
    }

    /// Removes every row.
    package func clear(on connection: any Connection) throws {
        try connection.execute("DELETE FROM \(SQL(naming: name))")
    }

    /// Few enough for one statement on both engines, enough to make the statement's cost small.
    private static let mostValues = 480

    private var list: SQL { SQL.joined(columns.map(SQL.init(naming:))) }
}

extension SQL {
    /// A name that the database has given, in the quotes that let it be any word.
    fileprivate init(naming name: String) {
        append(quoted: name)
    }
}
