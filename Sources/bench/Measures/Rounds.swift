/// Every job in turn, round after round.
///
/// What is compared is measured within seconds of each other, so that a machine that slows down
/// slows all of it. A ratio is that of one round, and the median of them is told.
struct Rounds {
    /// Which job, in a county of how many plans.
    struct Place: Hashable {
        let job: Job
        let plans: Int
    }

    let plain: RunningServer
    let stages: [Stage]
    let disk: BareDisk
    let seconds: Double
    let jobs: Set<Job>
    private(set) var samples: [Place: [Sample]] = [:]

    init(
        plain: RunningServer,
        stages: [Stage],
        disk: BareDisk,
        seconds: Double,
        jobs: Set<Job>
    ) {
        self.plain = plain
        self.stages = stages
        self.disk = disk
        self.seconds = seconds
        self.jobs = jobs
    }

    /// What is measured in a round: all in the first county, and in the others what grows.
    var places: [Place] {
        stages.enumerated().flatMap { number, stage in
            let jobs = number == 0 ? Job.allCases : Job.ofGrowth
            return jobs.filter(self.jobs.contains).map { Place(job: $0, plans: stage.file.plans) }
        }
    }

    /// Asks for a moment without noting anything: caches fill, statements are prepared.
    func warmUp() async throws {
        for place in places where place.job.hasServer {
            _ = try await sample(place, for: min(seconds, 1))
        }
    }

    mutating func run(_ rounds: Int) async throws {
        for round in 1...max(1, rounds) {
            Console.say("round \(round) of \(rounds)")
            // Every other round goes the other way, so that none always comes after the writes.
            let order = round.isMultiple(of: 2) ? places.reversed() : places
            for place in order {
                let sample = try await sample(place, for: seconds)
                samples[place, default: []].append(sample)
                Console.say(Self.line(place, sample))
            }
        }
    }

    private func sample(_ place: Place, for seconds: Double) async throws -> Sample {
        switch place.job {
        case .sync: return try disk.syncs(for: seconds)
        case .commit, .commit64:
            return try await disk.commits(by: place.job.clients, for: seconds)
        case .plain8, .plain64: return try await load(place, on: plain, seconds)
        case .planPage, .startPage, .list, .search, .loggedRead, .write1, .write64:
            guard let stage = stage(place) else { throw BenchFault("no such county") }
            return try await load(place, on: stage.server, seconds)
        }
    }

    private func load(
        _ place: Place,
        on server: RunningServer,
        _ seconds: Double
    ) async throws -> Sample {
        guard let sights = stage(place)?.sights,
            let script = place.job.script(sights, on: Stage.today)
        else { throw BenchFault("\(place.job) is not asked for over HTTP") }
        let before = server.facts.processorSeconds
        let load = Load(
            wire: server.wire,
            clients: place.job.clients,
            seconds: seconds,
            script: script
        )
        var sample = try await load.run()
        sample.processorSeconds = server.facts.processorSeconds - before
        return sample
    }

    private func stage(_ place: Place) -> Stage? {
        stages.first { $0.file.plans == place.plans }
    }

    private static func line(_ place: Place, _ sample: Sample) -> String {
        let (rate, p95) = (sample.rate.rounded(), sample.milliseconds(at: 95))
        let fault = sample.firstFault.map { "  \(sample.faults) FAULTS: \($0)" } ?? ""
        return "  \(place.plans) \(place.job.rawValue): \(rate)/s, p95 \(p95) ms\(fault)"
    }
}
