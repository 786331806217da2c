import Storage

/// A line of the log on its way to the disk, with its leaf.
struct LogLine {
    private let entry: LogEntry
    let leaf: LogHash
    private let position: Int64?

    /// Enough in one statement to make the statement's cost small.
    private static let mostAtOnce = 40

    /// - Parameter position: The leaf's place; without one it gets it later, from `LogSequencer`.
    init(_ entry: LogEntry, at position: Int64? = nil) {
        self.entry = entry
        self.position = position
        leaf = entry.leaf
    }

    /// Writes lines and their leaves; a list of children is some hundreds of them.
    static func write(_ lines: [LogLine], on connection: any Connection) throws {
        for start in stride(from: 0, to: lines.count, by: mostAtOnce) {
            let some = lines[start..<min(start + mostAtOnce, lines.count)]
            try connection.execute(
                """
                INSERT INTO access_log (\(LogEntry.columns))
                VALUES \(SQL.joined(some.map(\.entry.row)))
                """
            )
            let leaves = some.map { line -> SQL in
                "(\(line.entry.id), \(line.leaf.bytes), \(line.position))"
            }
            try connection.execute(
                "INSERT INTO log_leaf (entry_id, hash, position) VALUES \(SQL.joined(leaves))"
            )
        }
    }
}
