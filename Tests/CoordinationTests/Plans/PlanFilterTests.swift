import Domain
import Fixtures
import Storage
import Testing

@testable import Coordination

@Suite struct `A filter of plans` {
    private let today: CivilDate = "2026-11-21"
    private let late = Plan.Status.agreed(followUp: "2026-11-20")
    private let running = Plan.Status.followedUp(next: "2026-11-21")

    /// Whether a row of this state is among those that the database finds.
    private func passes(
        _ filter: PlanFilter,
        _ status: Plan.Status,
        isCopy: Bool = false
    ) async throws -> Bool {
        let (condition, status) = (filter.condition(today), status.stored)
        return try await temporaryDatabase().read { connection in
            try connection.first(
                """
                SELECT status
                FROM (SELECT \(status) AS status, 'a' AS owner_id,
                    \(isCopy ? "b" : "a") AS holder_id) AS plan
                WHERE \(condition)
                """
            ) != nil
        }
    }

    @Test(arguments: [
        Plan.Status.noticed, .agreed(followUp: "2026-11-20"), .ended(because: .moved),
    ])
    func `without a choice lets everything through`(status: Plan.Status) async throws {
        #expect(PlanFilter().isEmpty)
        #expect(try await passes(PlanFilter(), status))
        #expect(try await passes(PlanFilter(), status, isCopy: true))
    }

    @Test(arguments: [
        (Plan.Status.noticed, PlanFilter.Stage.beginning), (.asked, .beginning),
        (.offered, .beginning), (.accepted, .beginning), (.consented, .beginning),
        (.called(meeting: "2026-11-01"), .beginning), (.met, .beginning),
        (.agreed(followUp: "2026-12-01"), .running), (.followedUp(next: "2026-11-21"), .running),
        (.declined, .ended), (.refused, .ended), (.ended(because: .needsMet), .ended),
    ])
    func `puts each state in one stage`(
        status: Plan.Status,
        stage: PlanFilter.Stage
    ) async throws {
        for candidate in PlanFilter.Stage.allCases {
            let isFound = try await passes(PlanFilter(stage: candidate), status)
            #expect(isFound == (candidate == stage), "\(candidate)")
        }
    }

    @Test func `calls late what should have been followed up before today, and never a copy`()
        async throws
    {
        let filter = PlanFilter(stage: .late)
        #expect(try await passes(filter, late))
        #expect(try await passes(filter, .followedUp(next: "2025-12-31")))
        #expect(try await !passes(filter, running))
        #expect(try await !passes(filter, .called(meeting: "2026-11-01")))
        #expect(try await !passes(filter, late, isCopy: true))
        #expect(try await passes(PlanFilter(stage: .running), late))
    }

    @Test func `tells the unit's own plans from copies`() async throws {
        #expect(try await passes(PlanFilter(side: .own), running))
        #expect(try await !passes(PlanFilter(side: .own), running, isCopy: true))
        #expect(try await passes(PlanFilter(side: .copies), running, isCopy: true))
        #expect(try await !passes(PlanFilter(side: .copies), running))
    }
}
