import Storage
import Synchronization

/// A real database that also notes every statement that goes through it.
package struct RecordingDatabase: Database {
    private let database: any Database
    private let record: StatementRecord

    package init(_ database: any Database, in record: StatementRecord) {
        self.database = database
        self.record = record
    }

    package var dialect: Dialect { database.dialect }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await database.read { [record] in
            try body(RecordingConnection(connection: $0, record: record))
        }
    }

    @discardableResult
    package func write<Value: Sendable>(
        refused: Refused?,
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await database.write(refused: noting(refused)) { [record] connection in
            try body(RecordingConnection(connection: connection, record: record))
        }
    }

    private func noting(_ refused: Refused?) -> Refused? {
        guard let refused else { return nil }
        return { [record] connection, error in
            try refused(RecordingConnection(connection: connection, record: record), error)
        }
    }

    package var load: Load { database.load }

    package func condition() async throws -> Condition { try await database.condition() }

    package func close() async throws { try await database.close() }
}

private struct RecordingConnection: Connection {
    let connection: any Connection
    let record: StatementRecord

    func all(_ sql: SQL) throws -> [Row] {
        record.note(sql)
        return try connection.all(sql)
    }

    func first(_ sql: SQL) throws -> Row? {
        record.note(sql)
        return try connection.first(sql)
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        record.note(sql)
        return try connection.execute(sql)
    }
}

/// The statements that have gone through one or several databases.
///
/// A class, since the databases and the test share it.
package final class StatementRecord: Sendable {
    private struct Statements {
        var latest: [SQL] = []
        var each: [String: SQL] = [:]
    }

    private let statements = Mutex(Statements())

    package init() {}

    /// What has been run since the last time anyone asked, in order.
    package func takeLatest() -> [SQL] {
        statements.withLock { statements in
            defer { statements.latest = [] }
            return statements.latest
        }
    }

    /// Forgets what a test itself has asked.
    package func forget() { statements.withLock { $0 = Statements() } }

    /// Every text that has been run, once, with the values that it was first run with.
    package var each: [String: SQL] { statements.withLock { $0.each } }

    func note(_ sql: SQL) {
        let text = "\(sql)"
        statements.withLock { statements in
            statements.latest.append(sql)
            if statements.each[text] == nil { statements.each[text] = sql }
        }
    }
}
