import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `What is stored as text` {
    private static let statuses: [Plan.Status] =
        [
            .noticed, .asked, .refused, .offered, .declined, .accepted, .consented,
            .called(meeting: "2026-12-01"), .met, .agreed(followUp: "2027-02-01"),
            .followedUp(next: "2027-05-01"),
        ] + Plan.EndReason.allCases.map { .ended(because: $0) }

    @Test(arguments: statuses)
    func `is the same status when it is read again`(status: Plan.Status) {
        #expect(Plan.Status(stored: status.stored) == status)
    }

    @Test(arguments: ["", "done", "called", "called soon", "agreed 2027-02-30", "ended", "ended x"])
    func `is no status when it is damaged`(text: String) {
        #expect(Plan.Status(stored: text) == nil)
    }

    @Test(arguments: [Consent.Giver.guardian(5), .child(1)])
    func `is the same giver of a consent when it is read again`(giver: Consent.Giver) {
        #expect(Consent.Giver(stored: giver.stored) == giver)
    }

    @Test(arguments: ["", "guardian", "guardian 5", "staff 00000000-0000-7000-8000-000000000005"])
    func `is no giver when it is damaged`(text: String) {
        #expect(Consent.Giver(stored: text) == nil)
    }
}
