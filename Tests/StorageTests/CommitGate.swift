import Dispatch
import Storage
import Synchronization

/// Holds commits back while it is closed, and counts those that came.
final class CommitGate: Sendable {
    private let state = Mutex((isOpen: true, groups: 0))
    private let key = DispatchSemaphore(value: 0)
    private let arrivals = AsyncStream<Void>.makeStream()

    /// How many groups have come to their commit.
    var groups: Int { state.withLock { $0.groups } }

    /// Stands in the way on the writer's own thread.
    func pass() {
        let isOpen = state.withLock { state in
            state.groups += 1
            return state.isOpen
        }
        if isOpen { return }
        arrivals.continuation.yield()
        key.wait()
    }

    func close() { state.withLock { $0.isOpen = false } }

    func open() {
        state.withLock { $0.isOpen = true }
        key.signal()
    }

    /// Returns when a group stands before the closed gate.
    func waitForArrival() async {
        for await _ in arrivals.stream { return }
    }
}

/// A yes or no that several tasks share.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }

    func raise() { state.withLock { $0 = true } }
}
