import Dispatch
import Synchronization

/// One caller's turn: whether the caller is still there, and what to stop when not.
final class Turn: Sendable {
    private struct State {
        var isLeft = false
        var session: PostgresSession?
    }

    private let state = Mutex(State())

    /// The caller has gone.
    ///
    /// Telling the server takes a connection of its own, so it is done apart from whoever cancels.
    func leave() {
        let isReading = state.withLock { state in
            state.isLeft = true
            return state.session != nil
        }
        guard isReading else { return }
        DispatchQueue.global().async { [self] in
            state.withLock { $0.session?.interrupt() }
        }
    }

    /// - Throws: `CancellationError` when nobody waits for the answer any more.
    func requireCaller() throws {
        if state.withLock({ $0.isLeft }) { throw CancellationError() }
    }

    /// Lets the session be interrupted while `body` runs, and not a moment longer.
    func onSession<Value>(_ session: PostgresSession, _ body: () throws -> Value) rethrows -> Value
    {
        state.withLock { $0.session = session }
        defer { state.withLock { $0.session = nil } }
        return try body()
    }
}
