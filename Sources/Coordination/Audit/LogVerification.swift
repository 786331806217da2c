import Storage

/// What is wrong with the log, and where.
package enum LogFault: Error, Hashable, Sendable {
    /// The line says something else than when it was written.
    case changed(String)
    /// A leaf at this place has no line: the line has been removed.
    case removed(Int64)
    /// A leaf that waits for its place has no line: the line has been removed.
    case lost(String)
    /// No leaf stands at this place.
    case gap(Int64)
    /// The line has no leaf: it was not written by the program.
    case foreign(String)
    /// What is stored of the tree does not fit its leaves.
    case head
}

/// A log in which every line stands as it was written.
package struct LogProof: Hashable, Sendable {
    /// How many leaves stand in the tree.
    package let size: Int64
    /// The root of the tree.
    package let root: LogHash
    /// How many leaves wait for their place.
    package let waiting: Int
}

/// Works out the whole tree anew from the lines of the log.
package struct LogVerification: Sendable {
    private static let pageSize: Int64 = 2_000

    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    /// Reads every line of the log, in one unchanging view of the database.
    ///
    /// - Throws: The first `LogFault`; `StorageError`.
    package func verify() async throws -> LogProof {
        try await database.read { connection in
            var tree = LogTree()
            while try append(page(from: tree.size, on: connection), to: &tree) {}
            guard try LogSequencer.tree(on: connection) == tree else { throw LogFault.head }
            let waiting = try checkWaiting(on: connection)
            try checkForeign(on: connection)
            return LogProof(size: tree.size, root: tree.root, waiting: waiting)
        }
    }

    private func page(from first: Int64, on connection: any Connection) throws -> [Row] {
        try connection.all(
            """
            SELECT position, hash, \(LogEntry.columns)
            FROM log_leaf
            LEFT JOIN access_log ON access_log.id = log_leaf.entry_id
            WHERE position >= \(first) AND position < \(first + Self.pageSize)
            ORDER BY position
            """
        )
    }

    /// Adds the page to the tree, and says whether there may be more.
    private func append(_ rows: [Row], to tree: inout LogTree) throws -> Bool {
        for row in rows {
            guard try row.int64("position") == tree.size else { throw LogFault.gap(tree.size) }
            guard try row.optionalText("id") != nil else { throw LogFault.removed(tree.size) }
            tree.append(try leaf(of: row))
        }
        return !rows.isEmpty
    }

    private func checkWaiting(on connection: any Connection) throws -> Int {
        let rows = try connection.all(
            """
            SELECT entry_id, hash, \(LogEntry.columns)
            FROM log_leaf
            LEFT JOIN access_log ON access_log.id = log_leaf.entry_id
            WHERE position IS NULL
            """
        )
        for row in rows {
            guard try row.optionalText("id") != nil else {
                throw LogFault.lost(try row.text("entry_id"))
            }
            _ = try leaf(of: row)
        }
        return rows.count
    }

    private func leaf(of row: Row) throws -> LogHash {
        let entry = try LogEntry(row)
        guard try row.bytes("hash") == entry.leaf.bytes else { throw LogFault.changed(entry.id) }
        return entry.leaf
    }

    /// Lines from before there was a tree have no leaf; every later line has one.
    private func checkForeign(on connection: any Connection) throws {
        let foreign = try connection.first(
            """
            SELECT access_log.id
            FROM access_log
            CROSS JOIN log_tree
            LEFT JOIN log_leaf ON log_leaf.entry_id = access_log.id
            WHERE log_leaf.entry_id IS NULL
                AND (log_tree.after_id IS NULL OR access_log.id > log_tree.after_id)
            LIMIT 1
            """
        )
        if let foreign { throw LogFault.foreign(try foreign.text("id")) }
    }
}

extension LogFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .changed(let id): "the line \(id) has been changed since it was written"
        case .removed(let place): "the line at place \(place) has been removed"
        case .lost(let id): "the line \(id) has been removed"
        case .gap(let place): "no leaf stands at place \(place)"
        case .foreign(let id): "the line \(id) was not written by the program"
        case .head: "the head of the tree does not fit its leaves"
        }
    }
}
