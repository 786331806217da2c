/// Reads from the database which tables it has.
package enum Catalogue {
    /// Every table, each after those it refers to.
    ///
    /// - Throws: `StorageError.unsuitable` when tables refer to each other in a ring.
    package static func tables(
        on connection: any Connection,
        _ dialect: Dialect
    ) throws -> [Table] {
        let columns = try connection.all(dialect.columnsOfTables)
        let references = try connection.all(dialect.referencesOfTables).map {
            (try $0.text("table_name"), try $0.text("target_name"))
        }
        let targets = Dictionary(grouping: references, by: \.0).mapValues { Set($0.map(\.1)) }
        let byTable = try Dictionary(grouping: columns) { try $0.text("table_name") }
        var waiting = try byTable.sorted { $0.key < $1.key }.map { name, columns in
            Table(
                name: name,
                columns: try columns.map { try $0.text("column_name") },
                key: try columns.filter { try $0.int("key_place") > 0 }
                    .sorted { try $0.int("key_place") < $1.int("key_place") }
                    .map { try $0.text("column_name") },
                targets: (targets[name] ?? []).subtracting([name])
            )
        }
        var ordered: [Table] = []
        while !waiting.isEmpty {
            let known = Set(ordered.map(\.name))
            let next = waiting.filter { $0.targets.isSubset(of: known) }
            if next.isEmpty { throw StorageError.unsuitable("tables refer in a ring") }
            ordered += next
            waiting.removeAll { next.contains($0) }
        }
        return ordered
    }
}

extension Dialect {
    /// A row for each column: `table_name`, `column_name`, and `key_place`, 0 outside the key.
    ///
    /// SQLite: `pragma_table_info`. PostgreSQL: `pg_attribute`, with the place in `pg_index.indkey`.
    var columnsOfTables: SQL {
        switch self {
        case .sqlite:
            """
            SELECT t.name AS table_name, c.name AS column_name, c.pk AS key_place
            FROM sqlite_schema AS t
            JOIN pragma_table_info(t.name) AS c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
            ORDER BY t.name, c.cid
            """
        case .postgres:
            """
            SELECT CAST(t.relname AS TEXT) AS table_name, CAST(a.attname AS TEXT) AS column_name,
                COALESCE(array_position(CAST(i.indkey AS smallint[]), a.attnum) + 1, 0)
                    AS key_place
            FROM pg_class AS t
            JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_index AS i ON i.indrelid = t.oid AND i.indisprimary
            WHERE t.relkind = 'r' AND t.relnamespace = CAST(current_schema() AS regnamespace)
            ORDER BY t.relname, a.attnum
            """
        }
    }

    /// A row for each table that refers to another: `table_name` and `target_name`.
    ///
    /// SQLite: `pragma_foreign_key_list`. PostgreSQL: `pg_constraint`.
    var referencesOfTables: SQL {
        switch self {
        case .sqlite:
            """
            SELECT DISTINCT t.name AS table_name, f."table" AS target_name
            FROM sqlite_schema AS t
            JOIN pragma_foreign_key_list(t.name) AS f
            WHERE t.type = 'table'
            """
        case .postgres:
            """
            SELECT DISTINCT CAST(t.relname AS TEXT) AS table_name,
                CAST(target.relname AS TEXT) AS target_name
            FROM pg_constraint AS k
            JOIN pg_class AS t ON t.oid = k.conrelid
            JOIN pg_class AS target ON target.oid = k.confrelid
            WHERE k.contype = 'f'
                AND t.relnamespace = CAST(current_schema() AS regnamespace)
            """
        }
    }
}
