/// A figure that the project has promised itself, and whether it was reached.
struct Goal: Codable, Sendable {
    let what: String
    let measured: Double
    /// As a person reads it, such as `at least 0.04`.
    let goal: String
    let isMet: Bool

    static func atLeast(_ limit: Double, _ what: String, _ measured: Double) -> Goal {
        Goal(what: what, measured: measured, goal: "at least \(limit)", isMet: measured >= limit)
    }

    static func below(_ limit: Double, _ what: String, _ measured: Double) -> Goal {
        Goal(what: what, measured: measured, goal: "below \(limit)", isMet: measured < limit)
    }

    static func atMost(_ limit: Double, _ what: String, _ measured: Double) -> Goal {
        Goal(what: what, measured: measured, goal: "at most \(limit)", isMet: measured <= limit)
    }
}

/// The goals of a run, worked out from its figures.
struct Goals {
    let figures: [Figures]
    let counties: [CountyFigures]

    var all: [Goal] { speed + growth + starting }

    private var speed: [Goal] {
        let sync = figure(.sync)
        let writes = figure(.write64)
        // Group commit can win only where a sync costs something.
        let writesGoal = (sync?.p50 ?? 0) >= 1 ? 3.0 : 1.0
        return [
            .atLeast(0.04, "plan page beside plain GET", figure(.planPage)?.ratio ?? 0),
            .below(25, "plan page, p99 ms at 8 clients", figure(.planPage)?.p99 ?? .infinity),
            .atLeast(
                (1.0 / 15).rounded(to: 4),
                "read with its log entry at 64 clients beside plain GET",
                figure(.loggedRead)?.ratio ?? 0
            ),
            .atLeast(writesGoal, "64 writers beside one sync for each write", writes?.ratio ?? 0),
            .below(60, "64 writers, p99 ms", writes?.p99 ?? .infinity),
        ]
    }

    /// Nothing when there was one county.
    private var growth: [Goal] {
        guard let (least, most) = ends, least != most else { return [] }
        return Job.ofGrowth.compactMap { job in
            guard let small = figure(job, least), let large = figure(job, most) else { return nil }
            return .atMost(
                1.5,
                "\(job.title): p95 at \(most) plans beside \(least)",
                (large.p95 / small.p95).rounded(to: 2)
            )
        }
    }

    private var starting: [Goal] {
        guard let (_, most) = ends, let county = counties.first(where: { $0.plans == most }) else {
            return []
        }
        return [
            .below(0.2, "start to ready, seconds, \(most) plans", county.secondsToReady),
            .below(80, "idle memory, MB, \(most) plans", county.idleMB),
        ]
    }

    private var ends: (least: Int, most: Int)? {
        let sizes = counties.map(\.plans)
        return sizes.min().flatMap { least in sizes.max().map { (least, $0) } }
    }

    private func figure(_ job: Job, _ plans: Int? = nil) -> Figures? {
        figures.first { $0.job == job && (plans == nil || $0.plans == plans) }
    }
}
