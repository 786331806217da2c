import GRDB
import GRDBSQLite
import Storage

/// The row that a statement stands on, read straight from the engine.
///
/// A page reads thousands of values; through a row of GRDB's each costs several times as much.
struct StandingRow {
    private let statement: Statement
    private let handle: SQLiteStatement

    init(of statement: Statement) {
        self.statement = statement
        handle = statement.sqliteStatement
    }

    /// The values from left to right.
    ///
    /// - Throws: `StorageError.unexpectedValue` for a fraction, which nothing here is.
    func values() throws -> [SQLValue] {
        let count = sqlite3_column_count(handle)
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(try value(in: column)) }
        return values
    }

    private func value(in column: Int32) throws -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
        case SQLITE_TEXT: .text(String(decoding: text(in: column), as: UTF8.self))
        case SQLITE_BLOB: .bytes(Array(blob(in: column)))
        default:
            throw StorageError.unexpectedValue(
                column: statement.columnNames[Int(column)],
                expected: .integer,
                found: .fraction
            )
        }
    }

    // The engine's own memory, which is good until the statement goes on. The count is asked for
    // after the pointer, since the pointer decides the form.

    private func text(in column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_text(handle, column)
        return bytes(from: start.map { UnsafeRawPointer($0) }, in: column)
    }

    private func blob(in column: Int32) -> UnsafeRawBufferPointer {
        bytes(from: sqlite3_column_blob(handle, column), in: column)
    }

    private func bytes(from start: UnsafeRawPointer?, in column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }
}
