/// A long run at half load, with the process looked at every ten seconds.
struct Endurance: Sendable {
    private static let clients = 8
    /// How often the process is looked at.
    private static let interval = Duration.seconds(10)
    /// How long the most that it can do is looked for; caches are full after it.
    private static let searchSeconds = 30.0
    /// What a connection that was hung up on needs to be closed at both ends.
    private static let pause = Duration.seconds(3)

    let server: RunningServer
    let sights: Sights
    let minutes: Double

    func run(on machine: MachineFacts) async throws -> SoakReport {
        let most = try await load(for: Self.searchSeconds, pace: nil).run()
        try await Task.sleep(for: Self.pause)
        let before = server.facts
        let pace = max(1, most.rate / 2)
        Console.say("\(most.rate.rounded())/s is the most; \(pace.rounded())/s for \(minutes) min")
        let (sample, looks) = try await watched(load(for: minutes * 60, pace: pace))
        try await Task.sleep(for: Self.pause)
        return SoakReport(
            machine: machine,
            minutes: minutes,
            most: most,
            sample: sample,
            before: before,
            looks: looks,
            after: server.facts
        )
    }

    private func load(for seconds: Double, pace: Double?) -> Load {
        let (sights, day) = (sights, Stage.today)
        return Load(wire: server.wire, clients: Self.clients, seconds: seconds, pace: pace) {
            Self.question(sights, $0, $1, on: day)
        }
    }

    /// A day at work: mostly pages of plans and lists, now and then a search, seldom a new plan.
    private static func question(
        _ sights: Sights,
        _ visitor: Int,
        _ count: Int,
        on day: String
    ) -> Question {
        let job: Job =
            switch (visitor * 7 + count) % 20 {
            case 0..<9: .planPage
            case 9..<13: .startPage
            case 13..<15: .list
            case 15..<17: .loggedRead
            case 17..<19: .search
            default: .write64
            }
        return job.script(sights, on: day)?(visitor, count) ?? sights.reader.get("/")
    }

    private func watched(_ load: Load) async throws -> (Sample, [ProcessFacts]) {
        try await withThrowingTaskGroup(of: Sample?.self) { group in
            group.addTask { try await load.run() }
            var looks = [server.facts]
            var sample: Sample?
            while sample == nil {
                group.addTask {
                    try await Task.sleep(for: Self.interval)
                    return nil
                }
                guard let ended = try await group.next() else { break }
                sample = ended
                looks.append(server.facts)
            }
            group.cancelAll()
            guard let sample else { throw BenchFault("the load did not end") }
            return (sample, looks)
        }
    }
}
