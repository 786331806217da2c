import Domain
import Fixtures
import Testing

@Suite struct `A consent` {
    private let consent = ConsentSample.yes(
        1,
        ConsentSample.mother,
        days: .days("2026-11-01", "2026-11-30")
    )

    private func refused(_ rule: () throws(Consent.Refusal) -> Void) -> Consent.Refusal? {
        do {
            try rule()
            return nil
        } catch { return error }
    }

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

    @Test(arguments: [
        ("2025-11-20", false), ("2025-11-21", true), ("2027-02-19", true), ("2027-02-20", false),
    ])
    func `begins near the day it is written down`(day: CivilDate, isTaken: Bool) {
        let refusal = Consent.Refusal.beginsOutside("2025-11-21", "2027-02-19")
        #expect(
            refused { () throws(Consent.Refusal) in
                try Consent.allowBeginning(on: day, today: "2026-11-21")
            }
                == (isTaken ? nil : refusal)
        )
    }

    @Test(arguments: [("2031-11-21", true), ("2031-11-22", false), ("2099-01-01", false)])
    func `ends within some years`(day: CivilDate, isTaken: Bool) {
        #expect(
            refused { () throws(Consent.Refusal) in
                try Consent.allowEnd(on: day, today: "2026-11-21")
            }
                == (isTaken ? nil : .endsTooLate("2031-11-21"))
        )
    }

    @Test func `lets someone else take part than the unit that asks`() throws {
        let alone = Consent.Scope(parties: [9], kinds: [.summary])
        #expect(throws: Consent.Refusal.nobodyElse) { try Consent.allow(.yes(alone), by: 9) }
        try Consent.allow(.yes(Consent.Scope(parties: [8, 9], kinds: [.summary])), by: 9)
        try Consent.allow(.no, by: 9)
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
