import Foundation
import NIOCore
import NIOPosix

/// A server that was started for the measurement and ends with it.
struct RunningServer: Sendable {
    private static let patience = Duration.seconds(30)

    let wire: Wire
    let process: Process
    /// From the start of the process until it said that it was ready.
    let secondsToReady: Double

    var facts: ProcessFacts { ProcessFacts(of: process.processIdentifier) }

    /// `sammanhang serve` on a database, with its log written as anyone would have it.
    static func sammanhang(_ binary: Binary, on database: String) async throws -> RunningServer {
        let (port, operations) = try await (freePort(), freePort())
        return try await RunningServer(
            binary,
            [
                "serve", "--database", database, "--agreements", binary.agreements, "--port",
                "\(port)", "--operations-port", "\(operations)", "--staff-passwords", "yes",
            ],
            log: URL(filePath: database + ".log"),
            port: port,
            ready: Wire(port: operations),
            "/ready"
        )
    }

    /// The bare framework.
    static func plain(in folder: URL) async throws -> RunningServer {
        let port = try await freePort()
        return try await RunningServer(
            .bench,
            ["plain", "--port", "\(port)"],
            log: folder.appending(component: "plain.log"),
            port: port,
            ready: Wire(port: port),
            "/"
        )
    }

    private init(
        _ binary: Binary,
        _ arguments: [String],
        log: URL,
        port: Int,
        ready: Wire,
        _ path: String
    ) async throws {
        wire = Wire(port: port)
        let begun = ContinuousClock.now
        process = try binary.start(arguments, log: log)
        while true {
            if let reply = try? await ready.ask(.get(path)), reply.isGood { break }
            guard process.isRunning, ContinuousClock.now - begun < Self.patience else {
                process.terminate()
                throw BenchFault("a server did not become ready; see \(log.path)")
            }
            try await Task.sleep(for: .milliseconds(1))
        }
        secondsToReady = (ContinuousClock.now - begun).seconds
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// A port that nobody listens on just now.
    private static func freePort() async throws -> Int {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = channel.localAddress?.port ?? 0
        try await channel.close()
        return port
    }
}
