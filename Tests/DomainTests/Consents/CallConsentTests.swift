import Domain
import Fixtures
import Testing

@Suite struct `Consent to call a unit` {
    private let today = ConsentSample.today

    @Test func `is there when everyone who decides covers the unit and meetings`() throws {
        let register = ConsentSample.register(
            [ConsentSample.mother, ConsentSample.father],
            ConsentSample.yes(1, ConsentSample.mother),
            ConsentSample.yes(2, ConsentSample.father, to: [ConsentSample.social])
        )
        try register.allowCall(to: [ConsentSample.social], by: 99, on: today)
        #expect(throws: PlanMeeting.Refusal.outsideConsent([ConsentSample.school])) {
            try register.allowCall(
                to: [ConsentSample.social, ConsentSample.school],
                by: 99,
                on: today
            )
        }
    }

    @Test func `is missing when meetings are kept from the unit`() {
        let register = ConsentSample.register(
            [ConsentSample.mother],
            ConsentSample.yes(1, ConsentSample.mother, [.summary, .inputs])
        )
        #expect(!register.mayBeCalled(ConsentSample.social, on: today))
    }

    @Test func `ends with the consent`() {
        let register = ConsentSample.register(
            [ConsentSample.mother],
            ConsentSample.yes(1, ConsentSample.mother, days: .days("2026-11-01", "2026-11-30"))
        )
        #expect(register.mayBeCalled(ConsentSample.social, on: "2026-11-30"))
        #expect(!register.mayBeCalled(ConsentSample.social, on: "2026-12-01"))
    }
}
