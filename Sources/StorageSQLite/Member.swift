import GRDB
import Storage

/// One write that waits for a group to join.
struct Member: Sendable {
    /// Tells the caller how it went; called once, after the commit.
    typealias Answer = @Sendable () -> Void

    let ticket: Int
    let run: @Sendable (any Connection) throws -> Answer
    let refused: Storage.Database.Refused?
    let fail: @Sendable (any Error) -> Void

    /// Runs in a savepoint, and leaves the entry of a refusal.
    ///
    /// - Throws: Only when the whole transaction is gone.
    func attempt(on database: GRDB.Database) throws -> Answer {
        do {
            return try database.inMemberSavepoint(run)
        } catch {
            guard database.isInsideTransaction else { throw error }
            let error = translated(error)
            guard let report = reporting(error) else { return { fail(error) } }
            return try report.attempt(on: database)
        }
    }

    /// The entry of the refusal as a write of its own, answered with the refusal.
    ///
    /// When it fails the answer is why: an act that left no trace is the graver fault.
    func reporting(_ error: any Error) -> Member? {
        guard let refused else { return nil }
        return Member(
            ticket: ticket,
            run: { connection in
                try refused(connection, error)
                return { fail(error) }
            },
            refused: nil,
            fail: fail
        )
    }
}

extension Member {
    /// A write whose caller waits in `continuation`.
    init<Value: Sendable>(
        _ ticket: Int,
        refused: Storage.Database.Refused?,
        _ body: @escaping @Sendable (any Connection) throws -> Value,
        answering continuation: CheckedContinuation<Value, any Error>
    ) {
        self.init(
            ticket: ticket,
            run: { connection in
                let value = try body(connection)
                return { continuation.resume(returning: value) }
            },
            refused: refused,
            fail: { continuation.resume(throwing: $0) }
        )
    }
}

extension GRDB.Database {
    /// GRDB's own savepoints compile their statements anew each time; these are kept.
    fileprivate func inMemberSavepoint<Value>(
        _ body: (any Connection) throws -> Value
    ) throws -> Value {
        try cachedStatement(sql: "SAVEPOINT member").execute()
        do {
            let connection = SQLiteConnection(database: self)
            let value = try body(connection)
            try connection.requireUnbroken()
            try cachedStatement(sql: "RELEASE member").execute()
            return value
        } catch {
            guard isInsideTransaction else { throw error }
            try cachedStatement(sql: "ROLLBACK TO member").execute()
            try cachedStatement(sql: "RELEASE member").execute()
            throw error
        }
    }
}
