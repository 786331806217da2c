/// A piece of SQL: text written in the source, and values that are bound.
///
/// It is made from literals alone, so a `String` cannot become SQL: an interpolated value is bound,
/// and only another `SQL` is spliced in.
///
/// ```swift
/// let open: SQL = "plan.status = \(status.code)"
/// let rows = try connection.all("SELECT id FROM plan WHERE \(open) AND child_id = \(child)")
/// ```
package struct SQL: Hashable, Sendable {
    /// A question mark stands for each value, and for nothing else: no literal has one of its own.
    private(set) var text = ""
    private(set) var values: [SQLValue] = []

    /// The pieces one after another, with the separator between them.
    ///
    /// No pieces give an empty text, so a caller with an empty list asks no question at all.
    package static func joined(_ pieces: [SQL], separator: SQL = ", ") -> SQL {
        var whole = SQL()
        for (position, piece) in pieces.enumerated() {
            if position > 0 { whole.append(separator) }
            whole.append(piece)
        }
        return whole
    }

    /// That the column holds one of the values; true of no row when there are none.
    ///
    /// It still is a question: a caller who may have none does not ask it.
    package static func column(_ column: SQL, isAmong values: [some SQLBindable]) -> SQL {
        if values.isEmpty { return "1 = 0" }
        return "\(column) IN (\(joined(values.map { "\($0)" })))"
    }

    /// The text as one engine reads it, and the values in the order of their placeholders.
    ///
    /// A definition, which can bind nothing, also gets the engine's own names for types.
    package func rendered(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
        let isDefinition = dialect != .sqlite && Self.definitions.contains(firstWord)
        return (dialect.marked(isDefinition ? dialect.definition(text) : text), values)
    }

    mutating func append(_ other: SQL) {
        text += other.text
        values += other.values
    }

    mutating func append(_ literal: StaticString) { text += literal.description }

    mutating func append(_ value: SQLValue) {
        text += "?"
        values.append(value)
    }

    /// - Parameter name: The name of a table or a column, which the engine itself has told us.
    mutating func append(quoted name: String) { text += "\"\(name)\"" }
}

/// Printed without its values, since they may tell about a child.
extension SQL: CustomStringConvertible {
    package var description: String { text }
}
