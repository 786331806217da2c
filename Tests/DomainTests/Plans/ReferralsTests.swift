import Domain
import Fixtures
import Testing

@Suite struct `A need that is sent on` {
    private func no(_ unit: ServiceUnit.ID, _ day: CivilDate) -> Referrals.Answer {
        Referrals.Answer(unit: unit, isYes: false, day: day)
    }

    private func yes(_ unit: ServiceUnit.ID, _ day: CivilDate) -> Referrals.Answer {
        Referrals.Answer(unit: unit, isYes: true, day: day)
    }

    @Test(.proves("B-15"))
    func `goes to the managers on the day the second party in a row says no`() {
        #expect(Referrals([no(1, "2026-11-01")]).escalated == nil)
        let twice = Referrals([no(1, "2026-11-01"), no(2, "2026-11-08")])
        #expect(twice.escalated == "2026-11-08" && twice.count == 2)
        let thrice = Referrals([no(1, "2026-11-01"), no(2, "2026-11-08"), no(3, "2026-11-10")])
        #expect(thrice.escalated == "2026-11-08" && thrice.count == 3)
    }

    @Test(.proves("B-15"))
    func `is not sent between parties when one says no twice, or someone says yes between`() {
        #expect(Referrals([no(1, "2026-11-01"), no(1, "2026-11-08")]).escalated == nil)
        let between = [no(1, "2026-11-01"), yes(3, "2026-11-02"), no(2, "2026-11-08")]
        #expect(Referrals(between).escalated == nil)
        #expect(Referrals(between).count == 1)
        #expect(
            Referrals([no(1, "2026-11-01"), no(2, "2026-11-02"), yes(3, "2026-11-03")]).count == 0
        )
    }
}
