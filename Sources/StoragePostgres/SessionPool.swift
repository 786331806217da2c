import Storage
import Synchronization

/// The sessions that nobody uses just now; a new one is opened when there is none.
///
/// A class, since all share it. There are never more sessions than threads that use them.
final class SessionPool: Sendable {
    private let server: ConnectionString
    private let idle = Mutex<[PostgresSession]>([])

    init(_ server: ConnectionString) {
        self.server = server
    }

    /// Runs `body` in a transaction, again as long as it only met another.
    ///
    /// - Throws: `StorageError`, or what `body` throws.
    func inTransaction<Value>(
        _ kind: PostgresTransaction.Kind,
        _ body: (any Connection) throws -> Value
    ) throws -> Value {
        var replay = Replay()
        while true {
            do {
                return try attempt(kind, body)
            } catch let setback as Setback {
                guard let failure = setback.failure, replay.goesOn(after: failure) else {
                    throw setback.error
                }
            }
        }
    }

    /// Hangs up on all that are idle.
    func empty() { idle.withLock { $0 = [] } }

    private func attempt<Value>(
        _ kind: PostgresTransaction.Kind,
        _ body: (any Connection) throws -> Value
    ) throws -> Value {
        let transaction = try begun(kind)
        defer { putBack(transaction.session) }
        return try transaction.run(body)
    }

    /// A session that lay idle may be dead without knowing, and then nothing has been done yet.
    private func begun(_ kind: PostgresTransaction.Kind) throws -> PostgresTransaction {
        while let session = idle.withLock({ $0.popLast() }) {
            let transaction = PostgresTransaction(session: session, kind: kind)
            do {
                try transaction.begin()
                return transaction
            } catch let setback as Setback where setback.failure?.isLost == true {
                continue
            }
        }
        let transaction = PostgresTransaction(session: try PostgresSession(to: server), kind: kind)
        try transaction.begin()
        return transaction
    }

    private func putBack(_ session: PostgresSession) {
        if session.isUsable { idle.withLock { $0.append(session) } }
    }
}
