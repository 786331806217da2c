/// A database that can be read by many and written in transactions.
///
/// Asynchronous outside, synchronous inside: a closure runs on a thread of the engine's own.
package protocol Database: Sendable {
    /// Writes what remains of an act that was refused: its entry in the log.
    typealias Refused = @Sendable (any Connection, any Error) throws -> Void

    /// How this engine wants its SQL.
    var dialect: Dialect { get }

    /// Reads from one unchanging view of the database, and cannot write.
    ///
    /// `body` **may run more than once**, so it touches nothing outside the transaction.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value

    /// Runs `body` in a transaction, and returns when what it wrote is on the disk.
    ///
    /// `body` **may run more than once**, so it touches nothing outside the transaction. When it
    /// throws, all it wrote is undone, and `refused` then writes in a savepoint of its own, or in a
    /// transaction of its own if the whole transaction was lost. The caller gets the error after
    /// that is committed; should `refused` itself fail, the caller gets that error instead, since
    /// an act that left no trace is the graver fault.
    ///
    /// - Throws: What `body` throws; `StorageError`; `CancellationError` if the task was cancelled
    ///   before the turn came. Once begun, a write is carried through.
    @discardableResult
    func write<Value: Sendable>(
        refused: Refused?,
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value

    /// How busy it is just now.
    var load: Load { get }

    /// What the engine says of its own state.
    func condition() async throws -> Condition

    /// Lets the writes already waiting finish, and closes every connection.
    func close() async throws
}

extension Database {
    /// Runs `body` in a transaction that leaves no trace when it fails.
    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await write(refused: nil, body)
    }
}

extension Database {
    /// Runs `body`, and closes the database whether or not it succeeds.
    ///
    /// A process that ends with a database open may end while the engine's threads are cleaning up.
    /// - Throws: What `body` throws, or else what closing does.
    package func closed<Value>(after body: () async throws -> Value) async throws -> Value {
        let value: Value
        do {
            value = try await body()
        } catch {
            // What went wrong first is what is told.
            try? await close()
            throw error
        }
        try await close()
        return value
    }
}
