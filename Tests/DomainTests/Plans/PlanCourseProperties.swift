import Domain
import Fixtures
import Testing

@Suite struct `Any course of a plan` {
    /// One attempt at a step, right or wrong in any way.
    private struct Attempt {
        let event: Plan.Event
        let day: CivilDate
        let isHolder: Bool
        let consent: ConsentStanding
    }

    /// 1,000,000 attempts, each judged by the machine and by the history.
    @Test func `is lawful at every step, by a second opinion`() {
        let seed = SeededGenerator.seed()
        var generator = SeededGenerator(seed: seed)
        var (plan, history, today) = fresh()
        var reached: Set = ["noticed"]
        for step in 1...1_000_000 {
            today = today.adding(days: Int.random(in: 0...2, using: &generator))
            let attempt = attempt(after: plan.latestStep, today: today, &generator)
            let before = plan
            let isAllowed = history.allows(
                attempt.event,
                on: attempt.day,
                today: today,
                isHolder: attempt.isHolder,
                hasConsent: attempt.consent == .complete
            )
            let taken = result(of: attempt, in: plan, today: today)
            if isAllowed { history.add(attempt.event, on: attempt.day) }
            plan = taken?.plan ?? plan
            guard (taken != nil) == isAllowed, agrees(plan, with: history, since: before) else {
                Issue.record(
                    "step \(step), SAMMANHANG_SEED=\(seed): \(attempt) from \(before.status)"
                )
                return
            }
            if plan.status != before.status { reached.insert(PlanSample.name(plan.status)) }
            // An ended plan is tried for a while, and then another begins.
            if plan.status.isEnded, Int.random(in: 0...9, using: &generator) == 0 {
                (plan, history, today) = fresh()
            }
        }
        #expect(reached == Set(PlanSample.statuses.map(PlanSample.name)), "seed \(seed)")
    }

    private func fresh() -> (Plan, PlanHistory, CivilDate) {
        let today = PlanSample.today
        return (PlanSample.plan(.noticed), PlanHistory(noticed: today), today)
    }

    private func result(
        of attempt: Attempt,
        in plan: Plan,
        today: CivilDate
    ) -> (plan: Plan, step: Step)? {
        let unit: ServiceUnit.ID = attempt.isHolder ? PlanSample.holder : 99
        return try? plan.taking(
            attempt.event,
            step: 3,
            why: nil,
            considered: PlanSample.considered(attempt.day, unit: unit),
            consent: attempt.consent,
            today: today
        )
    }

    /// Same status, no step backwards in time, and nothing else moved.
    private func agrees(_ plan: Plan, with history: PlanHistory, since before: Plan) -> Bool {
        plan.status == history.status && plan.latestStep == history.latestDay
            && plan.latestStep >= before.latestStep
            && plan == PlanSample.plan(plan.status, latestStep: plan.latestStep)
    }

    /// Mostly in order, so that a plan gets somewhere, and ended seldom.
    private func attempt(
        after latest: CivilDate,
        today: CivilDate,
        _ generator: inout SeededGenerator
    ) -> Attempt {
        let isTidy = Int.random(in: 0...4, using: &generator) > 0
        let days = isTidy ? 0...latest.days(until: today) : -2...(latest.days(until: today) + 2)
        let day = latest.adding(days: Int.random(in: days, using: &generator))
        return Attempt(
            event: event(around: day, isTidy: isTidy, &generator),
            day: day,
            isHolder: isTidy || Bool.random(using: &generator),
            consent: isTidy || Bool.random(using: &generator)
                ? .complete : .waiting(for: [.child(2)])
        )
    }

    private func event(
        around day: CivilDate,
        isTidy: Bool,
        _ generator: inout SeededGenerator
    ) -> Plan.Event {
        let odd = [-1, 0, 1, 2, 729, 730, 731, 732, 4000].randomElement(using: &generator) ?? 0
        let later = day.adding(days: isTidy ? 1 : odd)
        let lacking: Set<PlanContent> = isTidy || Bool.random(using: &generator) ? [] : [.goals]
        switch Int.random(in: 0...32, using: &generator) {
        case 0...2: return .asked
        case 3...4: return .refused(because: "Nej")
        case 5...8: return .offered
        case 9...12: return .answered(.yes)
        case 13...14: return .answered(.no)
        case 15...16: return .answered(.later)
        case 17...19: return .consented
        case 20...22: return .called(meeting: later)
        case 30...31: return .calledOff(because: "Inställt")
        case 23...25: return .met
        case 26...27: return .agreed(followUp: later, lacking: lacking)
        case 28...29: return .followedUp(next: later)
        default:
            return .ended(
                because: Plan.EndReason.allCases.randomElement(using: &generator) ?? .moved
            )
        }
    }
}
