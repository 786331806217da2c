/// One row of an answer, read by the names of its columns.
///
/// A value of another kind than asked for is an error that names the column, and never the value.
package struct Row: Hashable, Sendable {
    private let columns: Columns
    private let values: [SQLValue]

    /// A row with one value for each column, in the order of the columns.
    package init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The text in the column.
    package func text(_ column: String) throws -> String {
        try present(optionalText(column), column, .text)
    }

    /// The text in the column, or nothing where it is NULL.
    package func optionalText(_ column: String) throws -> String? {
        try read(column, .text) { value in
            if case .text(let text) = value { text } else { nil }
        }
    }

    /// The whole number in the column.
    package func int(_ column: String) throws -> Int {
        try present(optionalInt(column), column, .integer)
    }

    /// The whole number in the column, or nothing where it is NULL.
    package func optionalInt(_ column: String) throws -> Int? {
        try read(column, .integer) { value in
            if case .integer(let number) = value { Int(exactly: number) } else { nil }
        }
    }

    /// The 64-bit number in the column, for instance an instant in milliseconds.
    package func int64(_ column: String) throws -> Int64 {
        try present(optionalInt64(column), column, .integer)
    }

    /// The 64-bit number in the column, or nothing where it is NULL.
    package func optionalInt64(_ column: String) throws -> Int64? {
        try read(column, .integer) { value in
            if case .integer(let number) = value { number } else { nil }
        }
    }

    /// The truth in the column, stored as 0 or 1 and nothing else.
    package func bool(_ column: String) throws -> Bool {
        let value = try read(column, .boolean) { value in
            switch value {
            case .integer(0): false
            case .integer(1): true
            default: nil as Bool?
            }
        }
        return try present(value, column, .boolean)
    }

    /// The bytes in the column.
    package func bytes(_ column: String) throws -> [UInt8] {
        try present(optionalBytes(column), column, .bytes)
    }

    /// The bytes in the column, or nothing where it is NULL.
    package func optionalBytes(_ column: String) throws -> [UInt8]? {
        try read(column, .bytes) { value in
            if case .bytes(let bytes) = value { bytes } else { nil }
        }
    }

    /// The value in the column, as the engine holds it.
    package func value(in column: String) throws -> SQLValue {
        values[try columns.position(of: column)]
    }

    private func read<Value>(
        _ column: String,
        _ expected: SQLValue.Kind,
        _ convert: (SQLValue) -> Value?
    ) throws -> Value? {
        let value = values[try columns.position(of: column)]
        if value == .null { return nil }
        guard let converted = convert(value) else {
            throw StorageError.unexpectedValue(
                column: column,
                expected: expected,
                found: value.kind
            )
        }
        return converted
    }

    private func present<Value>(
        _ value: Value?,
        _ column: String,
        _ expected: SQLValue.Kind
    ) throws -> Value {
        guard let value else {
            throw StorageError.unexpectedValue(column: column, expected: expected, found: .null)
        }
        return value
    }
}
