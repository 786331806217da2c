import Domain
import Storage

/// Sets lines that were made in bulk at the end of the log, each with its leaf in place.
///
/// For a simulated county; what staff and families do is logged by `Work`.
package enum LogImport {
    /// - Parameter lines: The values of each line, in the order of the table's columns.
    /// - Throws: `LogFault.head` when what is stored of the tree does not hold together.
    package static func append(_ lines: [[SQLValue]], on connection: any Connection) throws {
        guard !lines.isEmpty else { return }
        let columns = try Columns([
            "id", "at_ms", "person_id", "unit_id", "act", "subject", "child_id", "plan_id",
            "outcome", "audience", "stands_in_for",
        ])
        var tree = try LogSequencer.tree(on: connection)
        let placed = try lines.map { line in
            let placed = LogLine(
                try LogEntry(Row(columns: columns, values: line)),
                at: tree.size
            )
            tree.append(placed.leaf)
            return placed
        }
        try LogLine.write(placed, on: connection)
        try LogSequencer.keep(tree, on: connection)
    }
}
