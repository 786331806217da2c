import Storage

/// How an engine means to answer a question, as it tells itself.
enum QueryPlan {
    /// Tables that may be read whole, and why.
    static let excused: [String: String] = [
        "principal": "a region and its municipalities",
        "authority": "some tens in a county",
        "service_unit": "public facts, some hundreds in a county, and every page names some",
    ]

    /// The tables that are read whole, by the text of the statement; nothing for one that reads none.
    static func scans(
        of statements: [String: SQL],
        in database: any Database
    ) async throws -> [String: Set<String>] {
        let dialect = database.dialect
        var scans: [String: Set<String>] = [:]
        for (text, sql) in statements where isAboutRows(sql.description) {
            let tables = try await database.write { connection in
                switch dialect {
                case .sqlite: try sqliteScans(sql, connection)
                case .postgres: try postgresScans(sql, connection)
                }
            }
            if !tables.isEmpty { scans[text] = tables }
        }
        return scans
    }

    private static func isAboutRows(_ text: String) -> Bool {
        ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"].contains { text.hasPrefix($0) }
            && !text.contains("sqlite_schema")
    }

    /// SQLite says SCAN for what it reads from end to end, and SEARCH for what it finds.
    private static func sqliteScans(_ sql: SQL, _ connection: any Connection) throws -> Set<String>
    {
        let steps = try connection.all("EXPLAIN QUERY PLAN \(sql)").map { try $0.text("detail") }
        return Set(
            steps.compactMap { step in
                step.firstMatch(of: #/^SCAN (?!\d)([a-z_]+)/#).map { String($0.output.1) }
            }
        )
    }

    /// PostgreSQL reads small tables whole whatever there is, unless it is told not to.
    ///
    /// Then a Seq Scan, or an index that is read without a condition, means that nothing leads in.
    private static func postgresScans(
        _ sql: SQL,
        _ connection: any Connection
    ) throws -> Set<String> {
        _ = try connection.all("SELECT set_config('enable_seqscan', 'off', true) AS is_set")
        let lines = try connection.all("EXPLAIN (COSTS OFF) \(sql)").map {
            try $0.text("QUERY PLAN")
        }
        var scans: Set<String> = []
        /// The table whose rows a bitmap points at; the line of the bitmap names an index only.
        var heap: String?
        for (place, line) in lines.enumerated() {
            if let found = line.firstMatch(of: #/Bitmap Heap Scan on (\w+)/#) {
                heap = String(found.output.1)
            }
            if let found = line.firstMatch(of: #/Seq Scan on (\w+)/#) {
                scans.insert(String(found.output.1))
            }
            guard let found = line.firstMatch(of: #/Index (?:Only )?Scan .*on (\w+)/#),
                lines.dropFirst(place + 1).first?.contains("Index Cond:") != true
            else { continue }
            let isBitmap = line.contains("Bitmap Index Scan")
            scans.insert(isBitmap ? heap ?? line : String(found.output.1))
        }
        return scans
    }
}
