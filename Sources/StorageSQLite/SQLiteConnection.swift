import Foundation
import GRDB
import Storage

/// Runs statements on one of the pool's connections, each prepared once and kept.
///
/// A class, since it remembers what went wrong for whoever ends the transaction.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    private var failure: (any Error)?

    init(database: GRDB.Database) {
        self.database = database
    }

    func all(_ sql: Storage.SQL) throws -> [Storage.Row] {
        try rows(of: sql, atMost: .max)
    }

    func first(_ sql: Storage.SQL) throws -> Storage.Row? {
        try rows(of: sql, atMost: 1).first
    }

    func execute(_ sql: Storage.SQL) throws -> Int {
        let statement = try prepared(sql)
        let before = database.totalChangesCount
        try remembering { try statement.execute() }
        // A statement that changes no rows by nature leaves the count of the one before it.
        return database.totalChangesCount == before ? 0 : database.changesCount
    }

    /// - Throws: What a statement failed with, if the closure has told nobody.
    func requireUnbroken() throws {
        if let failure { throw failure }
    }

    private func remembering<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try translating(body)
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    /// SQLite makes all the changes of a statement before it returns the first row, so nothing is
    /// lost by not asking for the rest.
    private func rows(of sql: Storage.SQL, atMost limit: Int) throws -> [Storage.Row] {
        let statement = try prepared(sql)
        let columns = try Columns(statement.columnNames)
        var rows: [Storage.Row] = []
        try remembering {
            let cursor = try StandingRow.fetchCursor(statement)
            while rows.count < limit, let row = try cursor.next() {
                rows.append(Storage.Row(columns: columns, values: try row.values(of: statement)))
            }
        }
        return rows
    }

    private func prepared(_ sql: Storage.SQL) throws -> Statement {
        try sql.requirePermitted()
        let (text, values) = sql.rendered(for: .sqlite)
        let statement = try remembering { try self.statement(text) }
        let arguments: [(any DatabaseValueConvertible)?] = try values.map { try $0.databaseValue() }
        try remembering { try statement.setArguments(StatementArguments(arguments)) }
        return statement
    }

    private func statement(_ text: String) throws -> Statement {
        do {
            return try database.cachedStatement(sql: text)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
            throw StorageError(preparing: error)
        } catch {
            throw translated(error)
        }
    }
}

extension SQLValue {
    /// The engine would cut a text at its first zero byte, and say nothing.
    fileprivate func databaseValue() throws -> DatabaseValue {
        switch self {
        case .null: return .null
        case .integer(let number): return number.databaseValue
        case .bytes(let bytes): return Data(bytes).databaseValue
        case .text(let text):
            guard !text.utf8.contains(0) else { throw StorageError.zeroByteInText }
            return text.databaseValue
        }
    }
}
