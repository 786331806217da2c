import NIOCore
import NIOHTTP1
import NIOPosix

/// Connections to one port of this machine, and to no other machine.
struct Wire: Sendable {
    /// The client is to cost as little as it can beside the server: one thread.
    private static let threads = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private static let patience = TimeAmount.seconds(20)

    let port: Int

    /// One question on a connection of its own.
    func ask(_ question: Question) async throws -> Reply {
        let loop = Self.threads.next()
        let promise = loop.makePromise(of: Reply.self)
        let channel: any Channel
        do {
            channel = try await open(on: loop) {
                { reply in
                    guard let reply else { return (question, .zero) }
                    promise.succeed(reply)
                    return nil
                }
            }
        } catch {
            promise.fail(error)
            throw error
        }
        // Does nothing when there has been an answer.
        channel.closeFuture.whenComplete { _ in
            promise.fail(BenchFault("no answer to \(question.method) \(question.path)"))
        }
        let late = loop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
        defer { late.cancel() }
        return try await promise.futureResult.get()
    }

    /// Opens a connection that asks what `next` says; it closes itself when there is no more.
    func open(
        on loop: any EventLoop = Self.threads.next(),
        next: @escaping @Sendable () -> Exchange.Next
    ) async throws -> any Channel {
        try await ClientBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let line = channel.pipeline.syncOperations
                    try line.addHTTPClientHandlers()
                    try line.addHandler(Exchange(port: port, next: next()))
                }
            }
            .connect(host: "127.0.0.1", port: port)
            .get()
    }
}
