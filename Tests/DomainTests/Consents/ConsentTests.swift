import Domain
import Fixtures
import Testing

@Suite struct `A consent` {
    private let consent = ConsentSample.yes(
        1,
        ConsentSample.mother,
        days: .days("2026-11-01", "2026-11-30")
    )

    @Test(arguments: [
        ("2026-10-31", false), ("2026-11-01", true), ("2026-11-30", true), ("2026-12-01", false),
    ])
    func `counts within its days only`(day: CivilDate, counts: Bool) {
        #expect((consent.scope(on: day) != nil) == counts)
    }

    @Test func `is over from the very day it is withdrawn`() throws {
        let withdrawn = try consent.withdrawing(on: "2026-11-21")
        #expect(withdrawn.scope(on: "2026-11-20") != nil)
        #expect(withdrawn.scope(on: "2026-11-21") == nil)
        #expect(withdrawn.scope(on: "2026-11-22") == nil)
    }

    @Test func `is withdrawn once`() throws {
        let withdrawn = try consent.withdrawing(on: "2026-11-21")
        #expect(throws: Consent.Refusal.alreadyWithdrawn) {
            try withdrawn.withdrawing(on: "2026-11-22")
        }
    }

    @Test func `that is a no gives no scope and nothing to withdraw`() {
        let refusal = ConsentSample.no(1, ConsentSample.mother)
        #expect(refusal.scope(on: "2026-11-21") == nil)
        #expect(throws: Consent.Refusal.nothingToWithdraw) {
            try refusal.withdrawing(on: "2026-11-21")
        }
    }
}
