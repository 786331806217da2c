import Domain
import Fixtures
import Testing

@Suite struct `A filter of plans` {
    private let today: CivilDate = "2026-11-21"
    private let late = Plan.Status.agreed(followUp: "2026-11-20")
    private let running = Plan.Status.followedUp(next: "2026-11-21")

    private func passes(
        _ filter: PlanFilter,
        _ status: Plan.Status,
        isCopy: Bool = false
    ) -> Bool {
        filter.includes(status, isCopy: isCopy, today: today)
    }

    @Test func `without a choice lets everything through`() {
        #expect(PlanFilter().isEmpty)
        for status in [.noticed, running, late, .ended(because: .moved)] {
            #expect(passes(PlanFilter(), status) && passes(PlanFilter(), status, isCopy: true))
        }
    }

    @Test(arguments: [
        (Plan.Status.noticed, PlanFilter.Stage.beginning), (.met, .beginning),
        (.agreed(followUp: "2026-12-01"), .running), (.declined, .ended), (.refused, .ended),
        (.ended(because: .needsMet), .ended),
    ])
    func `puts each state in one stage`(status: Plan.Status, stage: PlanFilter.Stage) {
        let stages = PlanFilter.Stage.allCases.filter { passes(PlanFilter(stage: $0), status) }
        #expect(stages == [stage])
    }

    @Test func `calls late what should have been followed up before today, and never a copy`() {
        let filter = PlanFilter(stage: .late)
        #expect(passes(filter, late) && !passes(filter, running) && !passes(filter, .noticed))
        #expect(!passes(filter, late, isCopy: true))
        #expect(passes(PlanFilter(stage: .running), late))
    }

    @Test func `tells the unit's own plans from copies`() {
        #expect(passes(PlanFilter(side: .own), running))
        #expect(!passes(PlanFilter(side: .own), running, isCopy: true))
        #expect(passes(PlanFilter(side: .copies), running, isCopy: true))
        #expect(!passes(PlanFilter(side: .copies), running))
    }
}
