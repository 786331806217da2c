import ArgumentParser
import Foundation

/// `bench soak`: half of what the server can do, for so long that a leak would show.
struct Soak: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run at half load and watch memory and open descriptors."
    )

    @OptionGroup var options: BenchOptions

    @Option(help: "How many plans, 800 or more.")
    var plans = 1_000

    @Option(help: "How long, in minutes, 1…1440.")
    var minutes = 30.0

    func validate() throws {
        guard plans >= 800 else { throw ValidationError("--plans: write 800 or more") }
        guard (1...1440).contains(minutes) else {
            throw ValidationError("--minutes: write 1 to 1440")
        }
    }

    func run() async throws {
        try await options.inFolder { folder in
            let machine = MachineFacts(commit: options.commit, folder: folder)
            let file = try options.simulated(plans, in: folder)
            let server = try await RunningServer.sammanhang(options.binary, on: file.path)
            defer { server.stop() }
            let result = try await Endurance(
                server: server,
                sights: try await Sights(over: server.wire),
                minutes: minutes
            ).run(on: machine)
            try result.keep(at: options.json)
            result.tell()
            if !result.isSound { throw ExitCode.failure }
        }
    }
}
