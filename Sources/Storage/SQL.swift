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
    enum Part: Hashable, Sendable {
        case text(String)
        case value(SQLValue)
    }

    private(set) var parts: [Part] = []

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
        let isDefinition = Self.definitions.contains(firstWord)
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .text(let literal):
                text += isDefinition ? dialect.definition(literal) : literal
            case .value(let value):
                values.append(value)
                text += dialect.placeholder(values.count)
            }
        }
        return (text, values)
    }

    mutating func append(_ other: SQL) {
        for part in other.parts { append(part) }
    }

    /// Neighbouring texts become one, so that equal SQL is equal however it was put together.
    mutating func append(_ part: Part) {
        guard case .text(let text) = part else { return parts.append(part) }
        if text.isEmpty { return }
        guard case .text(var whole) = parts.last else { return parts.append(part) }
        // Taken out first, so that it grows where it is and is not copied each time.
        parts.removeLast()
        whole += text
        parts.append(.text(whole))
    }
}

/// Printed without its values, since they may tell about a child.
extension SQL: CustomStringConvertible {
    package var description: String { rendered(for: .sqlite).text }
}
