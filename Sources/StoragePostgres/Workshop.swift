import NIOPosix
import Storage
import Synchronization

/// Threads that may wait for a server, and a door that closes.
///
/// A class, since all callers share it. Jobs are taken in the order they came.
final class Workshop: Sendable {
    private struct State {
        var jobs = 0
        var isClosed = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let count: Int
    private let threads: NIOThreadPool
    private let state = Mutex(State())

    init(threads count: Int) {
        self.count = count
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    /// How many jobs run and how many wait for a thread; each that runs has a session.
    var load: Load {
        let jobs = state.withLock { $0.jobs }
        return Load(
            waiting: max(0, jobs - count),
            inUse: min(jobs, count),
            connections: count
        )
    }

    /// Runs `job` on a thread when its turn comes, unless the caller is gone by then.
    func run<Value: Sendable>(
        _ job: @escaping @Sendable (Turn) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        try enter()
        let turn = Turn()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                threads.submit { [self] _ in
                    let result = Result {
                        try turn.requireCaller()
                        return try job(turn)
                    }
                    leave()
                    continuation.resume(with: result)
                }
            }
        } onCancel: {
            turn.leave()
        }
    }

    /// Lets nobody more in, and returns when those inside are done and the threads are gone.
    ///
    /// A thread that has spoken to a server cleans up after OpenSSL when it ends. It must not be about
    /// that while the process ends, which cleans up the same things.
    func close() async throws {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                state.isClosed = true
                if state.jobs > 0 { state.waiting.append(continuation) }
                return state.jobs == 0
            }
            if isEmpty { continuation.resume() }
        }
        try await threads.shutdownGracefully()
    }

    private func enter() throws {
        try state.withLock { state in
            guard !state.isClosed else { throw StorageError.closed }
            state.jobs += 1
        }
    }

    private func leave() {
        let waiting = state.withLock { state in
            state.jobs -= 1
            guard state.jobs == 0 else { return [] as [CheckedContinuation<Void, Never>] }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
