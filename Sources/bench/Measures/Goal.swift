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
    /// What was to be measured; what is lacking of it is missed, and of the rest nothing is told.
    var jobs = Set(Job.allCases)

    var all: [Goal] { speed + growth + starting }

    private var speed: [Goal] {
        let (page, logged, writes) = (figure(.planPage), figure(.loggedRead), figure(.write64))
        let shared = figure(.commit64)
        // Group commit can win only where a sync costs something.
        let writesGoal = (figure(.sync)?.p50 ?? 0) >= 1 ? 3.0 : 1.0
        let goals: [(Job, Goal)] = [
            (.planPage, .atLeast(0.04, "plan page beside plain GET", page?.ratio ?? 0)),
            (.planPage, .below(25, "plan page, p99 ms at 8 clients", page?.p99 ?? .infinity)),
            (
                .loggedRead,
                .atLeast(
                    (1.0 / 15).rounded(to: 4),
                    "read with its log entry at 64 clients beside plain GET",
                    logged?.ratio ?? 0
                )
            ),
            (
                .write64,
                .atLeast(
                    writesGoal,
                    "64 writers beside one sync for each write",
                    writes?.ratio ?? 0
                )
            ),
            (.write64, .below(60, "64 writers, p99 ms", writes?.p99 ?? .infinity)),
            (
                .commit64,
                .atLeast(
                    writesGoal,
                    "64 who share commits beside one sync for each",
                    shared?.ratio ?? 0
                )
            ),
            (.commit64, .below(60, "64 who share commits, p99 ms", shared?.p99 ?? .infinity)),
        ]
        return goals.filter { jobs.contains($0.0) }.map(\.1)
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
