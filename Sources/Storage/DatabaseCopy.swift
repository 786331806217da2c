/// Copies every row of one database into another, whichever engines they have.
///
/// Both have the same migrations behind them, nobody writes to either meanwhile, and the target is
/// empty but for what its migrations put there.
package struct DatabaseCopy: Sendable {
    /// Why the copy was not made, or was not whole.
    package enum Fault: Error, Hashable, Sendable {
        /// The two databases have different tables or columns.
        case otherSchema
        /// The target has rows in this table.
        case notEmpty(table: String)
        /// The source changed while it was copied.
        case changedMeanwhile(table: String)
    }

    private let source: any Database
    private let target: any Database
    /// Tables that stay as the target's own migrations made them.
    private let keeping: Set<String>
    /// Tables with rows that the migrations made, and that the source's rows take the place of.
    private let replacing: Set<String>

    package init(
        from source: any Database,
        to target: any Database,
        keeping: Set<String>,
        replacing: Set<String>
    ) {
        self.source = source
        self.target = target
        self.keeping = keeping
        self.replacing = replacing
    }

    /// Copies everything, and counts in both when it is done.
    ///
    /// - Parameter report: Gets each table's name and how many rows it has when it is copied.
    /// - Throws: `Fault`; `StorageError`.
    package func run(report: (String, Int) -> Void) async throws {
        let tables = try await tables()
        try await requireEmpty(tables)
        for table in tables {
            let count = try await copy(table)
            report(table.name, count)
        }
        for table in tables {
            let counts = try await (count(of: table, in: source), count(of: table, in: target))
            guard counts.0 == counts.1 else { throw Fault.changedMeanwhile(table: table.name) }
        }
    }

    private func tables() async throws -> [Table] {
        let (source, target) = try await (Self.tables(of: source), Self.tables(of: target))
        let known = Dictionary(target.map { ($0.name, Set($0.columns)) }) { first, _ in first }
        guard source.count == target.count,
            source.allSatisfy({ known[$0.name] == Set($0.columns) })
        else { throw Fault.otherSchema }
        return source.filter { !keeping.contains($0.name) }
    }

    private static func tables(of database: any Database) async throws -> [Table] {
        let dialect = database.dialect
        return try await database.read { try Catalogue.tables(on: $0, dialect) }
    }

    private func requireEmpty(_ tables: [Table]) async throws {
        for table in tables where !replacing.contains(table.name) {
            guard try await count(of: table, in: target) == 0 else {
                throw Fault.notEmpty(table: table.name)
            }
        }
    }

    private func count(of table: Table, in database: any Database) async throws -> Int {
        try await database.read { try table.count(on: $0) }
    }

    private func copy(_ table: Table) async throws -> Int {
        if replacing.contains(table.name) { try await target.write { try table.clear(on: $0) } }
        var last: [SQLValue]?
        var count = 0
        while true {
            let place = last
            let page = try await source.read {
                try table.rows(after: place, limit: Self.pageSize, on: $0)
            }
            guard let end = page.last else { return count }
            try await target.write { try table.insert(page, on: $0) }
            last = table.key(of: end)
            count += page.count
        }
    }

    /// Rows in one transaction: enough to share its cost, few enough to hold in memory.
    private static let pageSize = 2_000
}
