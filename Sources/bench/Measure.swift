import ArgumentParser
import Foundation

/// `bench measure`: rates and times, in one county or in several sizes of it.
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure pages, reads and writes beside the bare framework and the bare disk."
    )

    /// The simulation sets up a place for every 400 plans, and two are needed.
    private static let fewestPlans = 800

    @OptionGroup var options: BenchOptions

    @Option(help: "How many plans, 800 or more; several with commas between, to see growth.")
    var sizes = "1000"

    @Option(help: "How many rounds, 1…100.")
    var rounds = 5

    @Option(help: "How long each measure goes on in a round, in seconds, 0.1…60.")
    var seconds = 3.0

    @Option(help: "Which measures, with commas between; what they are set beside comes too.")
    var jobs = Job.allCases.map(\.rawValue).joined(separator: ",")

    private var named: [Job] { jobs.split(separator: ",").compactMap { Job(rawValue: "\($0)") } }

    private var plans: [Int] { sizes.split(separator: ",").compactMap { Int($0) }.sorted() }

    func validate() throws {
        guard !plans.isEmpty, plans.count == sizes.split(separator: ",").count,
            plans.allSatisfy({ $0 >= Self.fewestPlans }), Set(plans).count == plans.count
        else { throw ValidationError("--sizes: write numbers of 800 or more, such as 1000,10000") }
        guard !named.isEmpty, named.count == jobs.split(separator: ",").count else {
            let known = Job.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--jobs: write some of \(known)")
        }
        guard (1...100).contains(rounds) else { throw ValidationError("--rounds: write 1 to 100") }
        guard (0.1...60).contains(seconds) else {
            throw ValidationError("--seconds: write 0.1 to 60")
        }
    }

    func run() async throws {
        try await options.inFolder { folder in
            let machine = MachineFacts(commit: options.commit, folder: folder)
            let files = try plans.map { try options.simulated($0, in: folder) }
            let plain = try await RunningServer.plain(in: folder)
            defer { plain.stop() }
            var stages: [Stage] = []
            defer { for stage in stages { stage.server.stop() } }
            for file in files { stages.append(try await Stage(options.binary, on: file)) }
            var rounds = Rounds(
                plain: plain,
                stages: stages,
                disk: BareDisk(folder: folder),
                seconds: seconds,
                jobs: Set(named + named.compactMap(\.besides))
            )
            try await rounds.warmUp()
            try await rounds.run(self.rounds)
            let report = Report(machine, rounds)
            try report.keep(at: options.json)
            report.tell()
            if report.faults > 0 { throw ExitCode.failure }
        }
    }
}
