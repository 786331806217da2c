import NIOCore
import Testing

@testable import bench

/// What the goals are worked out from, made up.
private func figures(_ rates: [(Job, Int, Double)], sync: Double = 0.002) -> [Figures] {
    let samples = [Sample([.microseconds(Int64(sync * 1_000_000))], seconds: sync)]
    return rates.map { job, plans, seconds in
        Figures(
            Rounds.Place(job: job, plans: plans),
            job == .sync
                ? samples : [Sample([.microseconds(Int64(seconds * 1_000_000))], seconds: seconds)],
            beside: samples
        )
    }
}

@Suite struct `A goal` {
    @Test func `of three syncs a write holds only where a sync takes a millisecond`() throws {
        for (sync, expected) in [(0.002, "at least 3.0"), (0.0001, "at least 1.0")] {
            let found = figures([(.sync, 1000, 0), (.write64, 1000, sync / 2)], sync: sync)
            let goal = try #require(
                Goals(figures: found, counties: []).all
                    .first { $0.what.contains("one sync for each write") }
            )
            #expect(goal.goal == expected)
            #expect(goal.measured == 2)
            #expect(goal.isMet == (expected == "at least 1.0"))
        }
    }

    @Test(arguments: [(0.015, true), (0.016, false)])
    func `of growth compares the largest county with the smallest`(p95: Double, isMet: Bool) throws
    {
        let found = figures([(.planPage, 1000, 0.01), (.planPage, 250_000, p95)])
        let counties = [1000, 250_000].map {
            CountyFigures(plans: $0, secondsToReady: 0.1, idleMB: 50)
        }
        let goals = Goals(figures: found, counties: counties).all
        let goal = try #require(goals.first { $0.what.hasPrefix("plan page: p95") })
        #expect(goal.isMet == isMet)
    }

    @Test func `of something that was not measured is missed`() {
        #expect(Goals(figures: [], counties: []).all.allSatisfy { !$0.isMet })
        #expect(!Goals(figures: [], counties: []).all.isEmpty)
    }

    @Test func `is not told of something that was not to be measured`() {
        let only = Goals(figures: [], counties: [], jobs: [.planPage, .plain8]).all
        #expect(!only.isEmpty && only.allSatisfy { $0.what.hasPrefix("plan page") && !$0.isMet })
    }
}
