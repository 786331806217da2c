import Storage

/// Runs statements in the transaction that is open on a session.
///
/// A class, since it remembers what went wrong for whoever ends the transaction.
final class PostgresConnection: Connection {
    private let session: PostgresSession
    private let turn: Turn?

    /// What the first statement that failed did so with.
    private(set) var failure: PostgresFailure?

    /// - Parameter turn: Whose leaving ends the transaction; nobody's once it is to be carried through.
    init(_ session: PostgresSession, for turn: Turn?) {
        self.session = session
        self.turn = turn
    }

    func all(_ sql: SQL) throws -> [Row] {
        try answer(to: sql, atMost: .max).rows
    }

    func first(_ sql: SQL) throws -> Row? {
        try answer(to: sql, atMost: 1).rows.first
    }

    func execute(_ sql: SQL) throws -> Int {
        try answer(to: sql, atMost: 0).changes
    }

    private func answer(to sql: SQL, atMost limit: Int) throws -> Answer {
        try sql.requirePermitted()
        try turn?.requireCaller()
        let (text, values) = sql.rendered(for: .postgres)
        do {
            return try session.run(text, values, atMost: limit)
        } catch let error as PostgresFailure {
            failure = failure ?? error
            try turn?.requireCaller()
            throw StorageError(error)
        }
    }
}
