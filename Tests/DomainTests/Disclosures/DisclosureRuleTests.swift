import Domain
import Fixtures
import Testing

@Suite struct `The rule of disclosure` {
    private static let today: CivilDate = "2026-11-21"
    private static let bup: ServiceUnit.ID = 21
    private static let social: ServiceUnit.ID = 22
    private static let mother = Consent.Giver.guardian(5)

    private func consent(
        to parties: Set<ServiceUnit.ID> = [social],
        _ kinds: Set<InformationKind> = Set(InformationKind.allCases)
    ) -> Consent {
        Consent(
            id: 1,
            giver: Self.mother,
            decision: .yes(Consent.Scope(parties: parties, kinds: kinds)),
            form: .written,
            period: .days("2026-11-01", "2026-12-01")
        )
    }

    private func outcome(
        of kind: PartKind = .need,
        audience: Audience = .family,
        owner: ServiceUnit.ID = bup,
        on day: CivilDate = today,
        _ consents: Consent...
    ) -> Result<DisclosureGround, DisclosureRule.Refusal> {
        let register = ConsentRegister(deciders: [Self.mother], consents: consents)
        return Result { () throws(DisclosureRule.Refusal) in
            try DisclosureRule(register: register, today: day).ground(
                for: kind,
                audience: audience,
                inPlanFor: .family,
                ownedBy: owner,
                handedBy: Self.bup,
                to: Self.social
            )
        }
    }

    /// Every kind that ever leaves its owner.
    private static let shared = PartKind.allCases.filter(\.isHandedOut)

    @Test(.proves("D-01", "D-02"), arguments: shared)
    func `lets nothing out before anyone has consented`(kind: PartKind) {
        let waiting = DisclosureRule.Refusal.consentMissing(.waiting(for: [Self.mother]))
        #expect(outcome(of: kind) == .failure(waiting))
    }

    @Test(.proves("D-03"), arguments: shared)
    func `lets every kind out on consents that cover it, and names them`(kind: PartKind) {
        #expect(outcome(of: kind, consent()) == .success(.consent([1])))
    }

    @Test func `lets a unit hand out only what it wrote itself`() {
        #expect(outcome(owner: 23, consent()) == .failure(.notOwner))
    }

    @Test(.proves("D-44"))
    func `never lets out what the family wrote to the unit`() {
        #expect(outcome(of: .familyMessage, consent()) == .failure(.notOwner))
        #expect(outcome(of: .familyReply, consent()) == .failure(.notOwner))
    }

    @Test func `keeps what the child said on condition that it stays`() {
        #expect(
            outcome(of: .voice, audience: .notForParents, consent()) == .failure(.keptByChild)
        )
    }

    @Test(.proves("D-16"))
    func `lets nothing new out when a consent has run out`() {
        let waiting = DisclosureRule.Refusal.consentMissing(.waiting(for: [Self.mother]))
        #expect(outcome(on: "2026-12-01", consent()) == .success(.consent([1])))
        #expect(outcome(on: "2026-12-02", consent()) == .failure(waiting))
    }

    @Test(.proves("D-17"))
    func `lets nothing more out from the day a consent is withdrawn`() throws {
        let withdrawn = try consent().withdrawing(on: Self.today)
        let waiting = DisclosureRule.Refusal.consentMissing(.waiting(for: [Self.mother]))
        #expect(outcome(on: "2026-11-20", withdrawn) == .success(.consent([1])))
        #expect(outcome(withdrawn) == .failure(waiting))
    }

    @Test(.proves("D-18"), arguments: shared)
    func `lets out what the consent covers, and with it whose plan it is`(kind: PartKind) {
        let narrow = consent(to: [Self.social], [.needs])
        let isCovered = [.needs, .summary].contains(kind.information)
        #expect(
            outcome(of: kind, narrow)
                == (isCovered ? .success(.consent([1])) : .failure(.outsideScope))
        )
    }

    @Test func `lets nothing out to a unit that the consent does not name`() {
        #expect(outcome(consent(to: [23])) == .failure(.outsideScope))
    }
}
