import Coordination
import Domain

/// A server on a simulated county of one size, and what can be asked of it.
struct Stage: Sendable {
    let file: SimulatedFile
    let server: RunningServer
    let sights: Sights
    let start: Start

    /// Starting and doing nothing, several times over.
    struct Start: Sendable {
        var secondsToReady: [Double] = []
        var idleMegabytes: [Double] = []
    }

    /// How often a start is measured.
    private static let starts = 5
    /// What a server allocates at its start is allocated by then.
    private static let idle = Duration.seconds(1)

    init(_ program: Binary, on file: SimulatedFile) async throws {
        self.file = file
        var start = Start()
        var running: RunningServer?
        for _ in 0..<Self.starts {
            running?.stop()
            let server = try await RunningServer.sammanhang(program, on: file.path)
            start.secondsToReady.append(server.secondsToReady)
            try await Task.sleep(for: Self.idle)
            start.idleMegabytes.append(server.facts.megabytes)
            running = server
        }
        guard let running else { throw BenchFault("no server was started") }
        server = running
        self.start = start
        do {
            sights = try await Sights(over: running.wire)
        } catch {
            running.stop()
            throw error
        }
    }

    static var today: String { SwedishTime.day(of: Effects.live.now()).description }
}
