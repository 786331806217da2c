import CLibPQ
import Storage

/// What the server answered to one statement.
struct Answer {
    let rows: [Row]
    /// How many rows the statement changed; none for one that only reads.
    let changes: Int

    /// - Parameter limit: How many rows to read of those that came.
    init(_ result: OpaquePointer, atMost limit: Int) throws {
        let names = (0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) }
        let columns = try Columns(names)
        let count = min(Int(PQntuples(result)), limit)
        rows = try (0..<count).map { row in
            let values = try names.indices.map { column in
                try Self.value(result, Int32(row), Int32(column), named: names[column])
            }
            return Row(columns: columns, values: values)
        }
        let status = String(cString: PQcmdStatus(result))
        changes =
            status.hasPrefix("SELECT") ? 0 : Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    private static func value(
        _ result: OpaquePointer,
        _ row: Int32,
        _ column: Int32,
        named name: String
    ) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column)
        else { return .null }
        let text = String(cString: start)
        switch PQftype(result, column) {
        case ServerType.int8, ServerType.int4, ServerType.int2, ServerType.numeric:
            // A sum of whole numbers is a `numeric` without decimals.
            guard let number = Int64(text) else { throw fraction(in: name) }
            return .integer(number)
        case ServerType.bool:
            return .integer(text == "t" ? 1 : 0)
        case ServerType.bytea:
            return .bytes(Self.bytes(text))
        case ServerType.float4, ServerType.float8:
            throw fraction(in: name)
        default:
            return .text(text)
        }
    }

    private static func fraction(in column: String) -> StorageError {
        .unexpectedValue(column: column, expected: .integer, found: .fraction)
    }

    /// The bytes behind `\x00ff`.
    private static func bytes(_ text: String) -> [UInt8] {
        let digits = text.utf8.dropFirst(2).map { digit in
            digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
        }
        return stride(from: 0, to: digits.count - 1, by: 2).map {
            digits[$0] << 4 | digits[$0 + 1]
        }
    }
}
