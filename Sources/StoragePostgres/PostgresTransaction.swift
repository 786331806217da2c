import Storage

/// One attempt at a transaction on one session, which is alone with it.
struct PostgresTransaction {
    /// What it may do, and whether it ends when its caller goes.
    enum Kind {
        case read(Turn)
        case write
    }

    let session: PostgresSession
    let kind: Kind

    /// Begins; the session is known to be alive when this returns.
    ///
    /// - Throws: `Setback`.
    func begin() throws {
        do {
            switch kind {
            case .read: try session.control("BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY")
            case .write: try session.control("BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE")
            }
        } catch {
            throw Setback(error, after: nil)
        }
    }

    /// Runs `body` and commits, or undoes everything.
    ///
    /// - Throws: `Setback`.
    func run<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        switch kind {
        case .write:
            return try attempt(PostgresConnection(session, for: nil), body)
        case .read(let turn):
            return try turn.onSession(session) {
                try attempt(PostgresConnection(session, for: turn), body)
            }
        }
    }

    private func attempt<Value>(
        _ connection: PostgresConnection,
        _ body: (any Connection) throws -> Value
    ) throws -> Value {
        do {
            let value = try body(connection)
            if let failure = connection.failure, mayNotPass(failure) { throw failure }
            try commit()
            return value
        } catch {
            // A session that cannot even undo is thrown away, and the server undoes.
            _ = try? session.control("ROLLBACK")
            throw Setback(error, after: connection.failure)
        }
    }

    /// A read has nothing to undo, and may make of a failure what it likes; not so of one that
    /// another attempt would mend.
    private func mayNotPass(_ failure: PostgresFailure) -> Bool {
        switch kind {
        case .write: true
        case .read: failure.isOfAnother
        }
    }

    /// - Throws: `StorageError.outcomeUnknown` when the answer to the commit of a write is lost.
    private func commit() throws {
        do {
            try session.control("COMMIT")
        } catch let failure as PostgresFailure where failure.isLost {
            if case .write = kind { throw StorageError.outcomeUnknown }
            throw failure
        }
    }
}
