import Domain
import Fixtures
import Testing

@Suite struct `Naming a unit in a plan` {
    private let scope = Consent.Scope(parties: [7, 8], kinds: [.summary, .needs])

    private func mayName(_ unit: ServiceUnit.ID, in part: PartKind, on day: CivilDate) -> Bool {
        let yes = Consent(
            id: 1,
            giver: .guardian(51),
            decision: .yes(scope),
            form: .oral,
            period: .days("2026-01-01", "2026-12-31")
        )
        let register = ConsentRegister(deciders: [.guardian(51)], consents: [yes])
        return PlanSample.plan(.consented)
            .mayName(unit, in: part, by: 9, consents: register, on: day)
    }

    @Test func `takes one that everyone who decides lets know of it`() {
        #expect(mayName(8, in: .need, on: "2026-11-21"))
    }

    @Test func `takes no one whom the consents, or what they cover, do not reach`() {
        #expect(!mayName(6, in: .need, on: "2026-11-21"))
        #expect(!mayName(8, in: .role, on: "2026-11-21"))
        #expect(!mayName(8, in: .need, on: "2027-01-01"))
    }

    @Test func `takes the unit that names and the one that holds the plan without any`() {
        #expect(mayName(9, in: .role, on: "2027-01-01"))
        #expect(mayName(PlanSample.plan(.consented).holder, in: .role, on: "2027-01-01"))
    }
}
