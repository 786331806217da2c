import Domain
import Fixtures
import Testing

@Suite struct `A date that a plan sets` {
    @Test(arguments: [
        ("2026-11-20", false), ("2026-11-21", true), ("2026-11-22", true),
    ])
    func `is for a meeting on the day of the call or later`(meeting: CivilDate, isLawful: Bool) {
        let call = Plan.Event.called(meeting: meeting)
        let outcome = PlanSample.outcome(of: call, from: .consented)
        #expect(outcome == (isLawful ? "called" : "meetingBeforeStep"))
    }

    @Test(arguments: [
        ("2026-11-20", false), ("2026-11-21", false), ("2026-11-22", true),
    ])
    func `is for a follow-up after the day of the step`(followUp: CivilDate, isLawful: Bool) {
        let agreed = Plan.Event.agreed(followUp: followUp, lacking: [])
        let next = Plan.Event.followedUp(next: followUp)
        let refused = "dateNotAfterStep"
        let status = Plan.Status.agreed(followUp: "2026-11-21")
        #expect(PlanSample.outcome(of: agreed, from: .met) == (isLawful ? "agreed" : refused))
        #expect(PlanSample.outcome(of: next, from: status) == (isLawful ? "followedUp" : refused))
    }

    @Test(arguments: [("2028-11-21", true), ("2028-11-22", false), ("9999-01-01", false)])
    func `is not so far ahead that the year must be mistyped`(day: CivilDate, isLawful: Bool) {
        let refused = "tooFarAhead"
        let call = Plan.Event.called(meeting: day)
        let next = Plan.Event.followedUp(next: day)
        let status = Plan.Status.agreed(followUp: "2026-11-21")
        #expect(PlanSample.outcome(of: call, from: .met) == (isLawful ? "called" : refused))
        #expect(PlanSample.outcome(of: next, from: status) == (isLawful ? "followedUp" : refused))
    }

    @Test func `is remembered by the status`() throws {
        let met = PlanSample.plan(.met)
        let agreed = try met.take(.agreed(followUp: "2027-02-01", lacking: [])).plan
        #expect(agreed.status.followUp == "2027-02-01")
        let followedUp = try agreed.take(.followedUp(next: "2027-05-01")).plan
        #expect(followedUp.status.followUp == "2027-05-01")
        let called = try PlanSample.plan(.consented).take(.called(meeting: "2026-12-01")).plan
        #expect(called.status == .called(meeting: "2026-12-01"))
    }

    @Test func `is not moved by a call to a follow-up meeting`() throws {
        let agreed = PlanSample.plan(.agreed(followUp: "2027-02-01"))
        let called = try agreed.take(.called(meeting: "2026-12-01")).plan
        #expect(called.status == .agreed(followUp: "2027-02-01"))
    }

    @Test(arguments: PlanSample.statuses)
    func `is there only while the plan is running`(status: Plan.Status) {
        #expect((status.followUp != nil) == status.isRunning)
        #expect(status.isRunning == ["agreed", "followedUp"].contains(PlanSample.name(status)))
        #expect(status.isEnded == (PlanSample.name(status) == "ended"))
    }
}
