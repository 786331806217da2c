import Coordination
import Fixtures
import Storage
import Testing

/// Needs the server that `scripts/with-postgres` starts, as `make test` does.
@Suite(.enabled(if: TestServer.shared != nil)) struct `The schema of all migrations` {
    @Test func `has the same tables and columns on both engines`() async throws {
        let sqlite = try await lines(
            .sqlite,
            """
            SELECT t.name || '.' || c.name || ' ' || c.type
                || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' NOT NULL' ELSE '' END
                || CASE WHEN c.dflt_value IS NULL THEN '' ELSE ' DEFAULT' END AS line
            FROM sqlite_schema AS t
            JOIN pragma_table_info(t.name) AS c
            WHERE t.type = 'table'
            """
        )
        let postgres = try await lines(
            .postgres,
            """
            SELECT table_name || '.' || column_name
                || CASE data_type WHEN 'bigint' THEN ' INTEGER' WHEN 'bytea' THEN ' BLOB'
                    ELSE ' ' || upper(data_type) END
                || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
                || CASE WHEN column_default IS NULL THEN '' ELSE ' DEFAULT' END AS line
            FROM information_schema.columns
            WHERE table_schema = 'public'
            """
        )
        #expect(sqlite.count > 400)
        #expect(Set(postgres.map(aliased)).symmetricDifference(sqlite.map(aliased)) == [])
    }

    @Test func `has the same keys and indexes on both engines`() async throws {
        let sqlite = try await lines(
            .sqlite,
            """
            SELECT line
            FROM (
                SELECT t.name || ' ' || i."unique" || ' ' || (
                    SELECT group_concat(k.name, ',')
                    FROM pragma_index_info(i.name) AS k) AS line
                FROM sqlite_schema AS t
                JOIN pragma_index_list(t.name) AS i
                WHERE t.type = 'table'
                UNION ALL
                -- A key of one whole number is the row's own place, and has no index beside it.
                SELECT t.name || ' 1 ' || c.name
                FROM sqlite_schema AS t
                JOIN pragma_table_info(t.name) AS c
                WHERE t.type = 'table' AND c.pk = 1 AND c.type = 'INTEGER')
            """
        )
        let postgres = try await lines(
            .postgres,
            """
            SELECT t.relname || ' ' || CASE WHEN i.indisunique THEN '1' ELSE '0' END || ' '
                || (SELECT string_agg(a.attname, ',' ORDER BY k.place)
                    FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
                    JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.number) AS line
            FROM pg_index AS i
            JOIN pg_class AS t ON t.oid = i.indrelid
            WHERE t.relnamespace = 'public'::regnamespace
            """
        )
        #expect(sqlite.count > 90)
        #expect(sqlite.sorted() == postgres.sorted())
    }

    @Test func `has the same references and conditions on both engines`() async throws {
        let sqlite = try await lines(
            .sqlite,
            """
            SELECT t.name || '.' || f."from" || ' ' || f."table" AS line
            FROM sqlite_schema AS t
            JOIN pragma_foreign_key_list(t.name) AS f
            WHERE t.type = 'table'
            """
        )
        let postgres = try await lines(
            .postgres,
            """
            SELECT t.relname || '.' || a.attname || ' ' || o.relname AS line
            FROM pg_constraint AS c
            JOIN pg_class AS t ON t.oid = c.conrelid
            JOIN pg_class AS o ON o.oid = c.confrelid
            JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f'
            """
        )
        #expect(sqlite.count > 60)
        #expect(sqlite.sorted() == postgres.sorted())
        let (here, there) = (try await checks(.sqlite), try await checks(.postgres))
        #expect(here > 60)
        #expect(here == there)
    }

    @Test func `sorts every text by its bytes`() async throws {
        let others = try await lines(
            .postgres,
            """
            SELECT table_name || '.' || column_name AS line
            FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type = 'text'
                AND collation_name IS DISTINCT FROM 'C'
            """
        )
        #expect(others == [])
    }

    /// How many CHECKs the tables have between them.
    private func checks(_ engine: Engine) async throws -> Int {
        switch engine {
        case .sqlite:
            try await lines(.sqlite, "SELECT sql AS line FROM sqlite_schema WHERE type = 'table'")
                .reduce(0) { $0 + $1.ranges(of: "CHECK (").count }
        case .postgres:
            try await lines(
                .postgres,
                "SELECT conname AS line FROM pg_constraint WHERE contype = 'c' AND conrelid > 0"
            ).count
        }
    }

    /// SQLite keeps the name of a type as it was written.
    private func aliased(_ line: String) -> String {
        line.replacing(" BIGINT", with: " INTEGER")
    }

    private func lines(_ engine: Engine, _ question: SQL) async throws -> [String] {
        let database = try await engine.open()
        try await Migrator(Migrations.all).migrate(database, at: 0)
        return try await database.read { try $0.all(question).map { try $0.text("line") } }
    }
}
