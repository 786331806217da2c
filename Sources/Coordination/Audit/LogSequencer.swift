import Storage

/// Gives the leaves of the log their places in its tree.
package enum LogSequencer {
    /// Places every leaf that waits, in the order in which the lines were made.
    ///
    /// One at a time may run: on SQLite at the end of every group of writes, in its transaction.
    /// - Throws: `LogFault.head` when what is stored of the tree does not hold together.
    package static func place(on connection: any Connection) throws {
        let waiting = try connection.all(
            "SELECT entry_id, hash FROM log_leaf WHERE position IS NULL ORDER BY entry_id"
        )
        guard !waiting.isEmpty else { return }
        var tree = try tree(on: connection)
        for row in waiting {
            let entry = try row.text("entry_id")
            guard let leaf = LogHash(try row.bytes("hash")) else { throw LogFault.changed(entry) }
            try connection.execute(
                "UPDATE log_leaf SET position = \(tree.size) WHERE entry_id = \(entry)"
            )
            tree.append(leaf)
        }
        try keep(tree, on: connection)
    }

    /// Stores the tree as it stands.
    static func keep(_ tree: LogTree, on connection: any Connection) throws {
        try connection.execute(
            "UPDATE log_tree SET size = \(tree.size), peaks = \(tree.peakBytes) WHERE id = 1"
        )
    }

    /// Places every leaf that waits, unless another process is about it.
    package static func placeInTurn(in database: any Database) async throws {
        let turn = database.dialect.turnToSequence
        try await database.write { connection in
            if let turn, try connection.first(turn)?.bool("is_ours") != true { return }
            try place(on: connection)
        }
    }

    /// How many leaves wait for their place, in a log whose head holds together.
    ///
    /// - Throws: `LogFault.head` when what is stored of the tree does not hold together.
    package static func waiting(in database: any Database) async throws -> Int {
        try await database.read { connection in
            _ = try tree(on: connection)
            let row = try connection.first(
                "SELECT COUNT(*) AS waiting FROM log_leaf WHERE position IS NULL"
            )
            return Int(try row?.int64("waiting") ?? 0)
        }
    }

    /// The tree as it stands.
    static func tree(on connection: any Connection) throws -> LogTree {
        let stored = try connection.first("SELECT size, peaks FROM log_tree WHERE id = 1")
        let tree = try stored.flatMap { row in
            LogTree(size: try row.int64("size"), peaks: try row.bytes("peaks"))
        }
        guard let tree else { throw LogFault.head }
        return tree
    }
}
