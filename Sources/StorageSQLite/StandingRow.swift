import GRDB
import GRDBSQLite
import Storage

/// The row that a statement stands on, read straight from the engine.
///
/// A page reads thousands of values, and through a row of GRDB's each costs several times as much. To
/// GRDB this is a value in the first column; asked for it, it reads all columns of the statement.
struct StandingRow: DatabaseValueConvertible, StatementColumnConvertible {
    private var values: [SQLValue] = []
    /// The place of a fraction, which nothing here is.
    private var fraction: Int?

    init(sqliteStatement statement: SQLiteStatement, index: CInt) {
        let count = sqlite3_column_count(statement)
        values.reserveCapacity(Int(count))
        for column in 0..<count {
            guard let value = Self.value(in: column, of: statement) else {
                fraction = Int(column)
                return
            }
            values.append(value)
        }
    }

    /// Also where the first column is NULL, which is a row like any other.
    static func fromStatement(
        _ statement: SQLiteStatement,
        atUncheckedIndex index: CInt
    ) -> StandingRow? {
        StandingRow(sqliteStatement: statement, index: index)
    }

    /// The values from left to right.
    ///
    /// - Throws: `StorageError.unexpectedValue` for a fraction, with the column's name.
    func values(of statement: Statement) throws -> [SQLValue] {
        guard let fraction else { return values }
        throw StorageError.unexpectedValue(
            column: statement.columnNames[fraction],
            expected: .integer,
            found: .fraction
        )
    }

    /// Nothing for a fraction.
    private static func value(in column: CInt, of statement: SQLiteStatement) -> SQLValue? {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT: .text(String(decoding: text(in: column, of: statement), as: UTF8.self))
        case SQLITE_BLOB: .bytes(Array(blob(in: column, of: statement)))
        default: nil
        }
    }

    // The engine's own memory, which is good until the statement goes on. The count is asked for
    // after the pointer, since the pointer decides the form.

    private static func text(
        in column: CInt,
        of statement: SQLiteStatement
    ) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_text(statement, column).map { UnsafeRawPointer($0) }
        return bytes(from: start, in: column, of: statement)
    }

    private static func blob(
        in column: CInt,
        of statement: SQLiteStatement
    ) -> UnsafeRawBufferPointer {
        bytes(from: sqlite3_column_blob(statement, column), in: column, of: statement)
    }

    private static func bytes(
        from start: UnsafeRawPointer?,
        in column: CInt,
        of statement: SQLiteStatement
    ) -> UnsafeRawBufferPointer {
        let count = Int(sqlite3_column_bytes(statement, column))
        return UnsafeRawBufferPointer(start: start, count: count)
    }
}

/// Never a single value: GRDB asks for this of whatever can be read from a column.
extension StandingRow {
    var databaseValue: DatabaseValue { .null }

    static func fromDatabaseValue(_ value: DatabaseValue) -> StandingRow? { nil }
}
