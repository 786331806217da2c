import Domain
import Fixtures
import Testing

@Suite struct `A step of a plan` {
    @Test func `is not dated in the future`() {
        #expect(throws: Plan.Refusal.dayInFuture("2026-11-22")) {
            try PlanSample.plan(.noticed).take(.offered, on: "2026-11-22")
        }
    }

    @Test func `is not dated before the step it follows`() {
        let plan = PlanSample.plan(.noticed, latestStep: "2026-11-20")
        #expect(throws: Plan.Refusal.dayBeforeLatestStep("2026-11-20")) {
            try plan.take(.offered, on: "2026-11-19")
        }
    }

    @Test func `may be dated between the step before it and today`() throws {
        let plan = PlanSample.plan(.noticed, latestStep: "2026-11-19")
        let taken = try plan.take(.offered, on: "2026-11-20")
        #expect(taken.plan.status == .offered)
        #expect(taken.plan.latestStep == "2026-11-20")
        #expect(taken.step.day == "2026-11-20")
    }

    @Test func `is taken only by the unit that holds the plan, whatever else is wrong`() {
        #expect(throws: Plan.Refusal.notHolder) {
            try PlanSample.plan(.ended(because: .moved)).taking(
                .offered,
                step: 3,
                why: nil,
                considered: PlanSample.considered("2027-01-01", unit: 22),
                consent: .complete,
                today: PlanSample.today
            )
        }
    }

    @Test func `cannot be taken from the day a consent is withdrawn`() throws {
        let scope = Consent.Scope(parties: [22], kinds: [.needs])
        let consent = Consent(
            id: 1,
            giver: .guardian(5),
            decision: .yes(scope),
            form: .written,
            period: .days("2026-11-01", "2027-11-01")
        )
        func standing(_ consents: Consent...) -> ConsentStanding {
            ConsentRegister(deciders: [.guardian(5)], consents: consents)
                .standing(on: PlanSample.today)
        }
        let call = Plan.Event.called(meeting: PlanSample.tomorrow)
        let called = try PlanSample.plan(.consented).take(call, consent: standing(consent)).plan
        let withdrawn = try consent.withdrawing(on: PlanSample.today)
        #expect(throws: Plan.Refusal.consentMissing) {
            try called.take(.met, consent: standing(withdrawn))
        }
    }

    @Test func `keeps who, why, the child's best interests and voice`() throws {
        let considered = PlanSample.considered()
        let taken = try PlanSample.plan(.offered).taking(
            .answered(.no),
            step: 3,
            why: "Inte nu",
            considered: considered,
            consent: .complete,
            today: PlanSample.today
        )
        let step = Step(
            id: 3,
            kind: .answered,
            considered: considered,
            why: "Inte nu",
            status: .declined
        )
        #expect(taken.step == step)
    }

    @Test func `keeps the reason for which a request was refused`() throws {
        let taken = try PlanSample.plan(.asked).take(.refused(because: "En huvudman räcker"))
        #expect(taken.step.why == "En huvudman räcker")
    }

    @Test func `changes nothing but status and latest step`() throws {
        let plan = PlanSample.plan(.noticed, latestStep: "2026-11-01")
        let taken = try plan.take(.offered).plan
        #expect(taken == PlanSample.plan(.offered, latestStep: PlanSample.today))
    }
}

@Suite struct `A new plan` {
    private func notice(on day: CivilDate) throws -> (plan: Plan, step: Step) {
        try Plan.noticed(
            1,
            child: Child(
                id: 2,
                givenName: "Alva",
                familyName: "Provsten",
                birthDate: "2015-05-05",
                numbers: [],
                homeMunicipality: TestOrganisations.municipalityCode
            ),
            agreement: AgreementReference(key: "provlandet", version: 1),
            say: .heard,
            step: 3,
            why: "Två huvudmän behövs",
            considered: PlanSample.considered(day),
            today: PlanSample.today
        )
    }

    @Test func `is not noticed before the child was born`() {
        #expect(throws: Plan.Refusal.dayBeforeBirth("2015-05-05")) {
            try notice(on: "2015-05-04")
        }
    }

    @Test func `is held by the unit that noticed the need`() throws {
        let new = try notice(on: "2026-11-20")
        #expect(new.plan == PlanSample.plan(.noticed, latestStep: "2026-11-20"))
    }

    @Test func `begins with a step that says why ordinary cooperation is not enough`() throws {
        let new = try notice(on: "2026-11-20")
        #expect(new.step.kind == .noticed)
        #expect(new.step.why == "Två huvudmän behövs")
        #expect(new.step.status == .noticed)
    }

    @Test func `is not noticed in the future`() {
        #expect(throws: Plan.Refusal.dayInFuture("2026-11-22")) { try notice(on: "2026-11-22") }
    }
}
