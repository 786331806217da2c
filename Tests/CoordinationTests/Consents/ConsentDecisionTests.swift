import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `The consents to a plan` {
    /// What the parties get to see and what the plan can do, when the consents are not complete.
    private func expectStill(_ story: PlanStory, _ standing: ConsentStanding) async throws {
        let world = story.world
        #expect(try await story.overview(as: world.bup).standing == standing)
        await #expect(throws: Plan.Refusal.consentMissing) { try await story.step(.consented) }
        #expect(try await story.handOut() == 0)
        for party in [world.social, world.school] {
            #expect(try await Sight(of: story, as: party) == .nothing)
        }
        for guardian in [world.mother, world.father] {
            #expect(try await story.overview(as: guardian).needs.count == 1)
        }
    }

    private func giver(_ position: Int, in world: TestWorld) -> Consent.Giver {
        .guardian(world.family.guardians[position])
    }

    @Test(.proves("D-04"))
    func `wait for the guardian who has not been asked`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        try await story.consent(of: giver(0, in: world))
        try await expectStill(story, .waiting(for: [giver(1, in: world)]))
    }

    @Test(.proves("D-05"))
    func `are refused by one guardian's no, who keeps insight all the same`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        try await story.consent(of: giver(0, in: world))
        try await story.consent(of: giver(1, in: world), .no)
        try await expectStill(story, .refused(by: [giver(1, in: world)]))
    }

    @Test(.proves("D-03"))
    func `need the yes of both guardians and of a mature child`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted, childDecides: true)
        let child = Consent.Giver.child(world.family.child)
        #expect(try await story.deciders == [giver(0, in: world), giver(1, in: world), child])
        for position in [0, 1] { try await story.consent(of: giver(position, in: world)) }
        try await expectStill(story, .waiting(for: [child]))
        try await story.consent(of: child)
        try await story.step(.consented)
        try await story.call([TestOrganisations.social.id])
        #expect(try await story.handOut() > 0)
        #expect(try await Sight(of: story, as: world.social).hasPage)
        #expect(try await Sight(of: story, as: world.outsider) == .nothing)
    }

    @Test func `stop the plan when one is withdrawn between two steps`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .called)
        let own = try #require(try await story.overview(as: world.father).consents.first)
        try await world.coordinator.withdrawConsent(
            own.content.id,
            in: story.plan,
            as: world.father
        )
        await #expect(throws: Plan.Refusal.consentMissing) { try await story.hold() }
        try await story.step(.ended(because: .consentWithdrawn))
        #expect(try await story.status == .ended(because: .consentWithdrawn))
    }

    @Test func `stop also a step that is dated before the withdrawal`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .called)
        world.clock.move(to: TestWorld.today.adding(days: 2))
        let own = try #require(try await story.overview(as: world.father).consents.first)
        try await world.coordinator.withdrawConsent(
            own.content.id,
            in: story.plan,
            as: world.father
        )
        await #expect(throws: Plan.Refusal.consentMissing) {
            try await world.coordinator.holdMeeting(
                notes: "Sagt",
                in: story.plan,
                version: story.version,
                considering: PlanStory.consideration(on: TestWorld.today.adding(days: 1)),
                as: world.bup
            )
        }
    }

    @Test func `must hold on the day that a step is dated, too`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        world.clock.move(to: "2026-11-25")
        for giver in try await story.deciders { try await story.consent(of: giver) }
        func consented(on day: CivilDate) async throws {
            try await world.coordinator.takeStep(
                .consented,
                in: story.plan,
                version: story.version,
                why: nil,
                considering: PlanStory.consideration(on: day),
                as: world.bup
            )
        }
        await #expect(throws: Plan.Refusal.consentMissing) {
            try await consented(on: "2026-11-24")
        }
        try await consented(on: "2026-11-25")
    }

    @Test func `are not read by the other guardian, nor how they stand with him`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        try await story.consent(of: giver(0, in: world))
        try await story.consent(of: giver(1, in: world), .no)
        let mothers = try await story.overview(as: world.mother)
        #expect(mothers.consents.map(\.content.giver) == [giver(0, in: world)])
        #expect(mothers.standing == .refused(by: []))
        let childs = try await story.overview(as: world.child)
        #expect(childs.consents.count == 2)
    }

    @Test func `are withdrawn by the one who gave them, or by the unit that noted them`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .called)
        try await story.handOut()
        let fathers = try #require(try await story.overview(as: world.father).consents.first)
        func withdraw(as caller: Caller) async throws {
            try await world.coordinator.withdrawConsent(
                fathers.content.id,
                in: story.plan,
                as: caller
            )
        }
        for other in [world.mother, world.child, world.outsider] {
            await #expect(throws: NotFound()) { try await withdraw(as: other) }
        }
        await #expect(throws: NotAllowed.ownerOnly) { try await withdraw(as: world.social) }
        try await withdraw(as: world.bup)
        await #expect(throws: Consent.Refusal.alreadyWithdrawn) {
            try await withdraw(as: world.father)
        }
    }

    @Test func `are not recorded for someone who does not decide`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        await #expect(throws: ConsentProblem.notDecider) {
            try await story.consent(of: .child(world.family.child))
        }
    }

    @Test func `are written down by the unit that holds the plan, and by no party to it`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let before = try await world.count("consent")
        await #expect(throws: Plan.Refusal.notHolder) {
            try await world.coordinator.recordConsent(
                of: giver(0, in: world),
                .no,
                form: .oral,
                period: .days(TestWorld.today, TestWorld.today.adding(days: 30)),
                in: story.plan,
                as: world.social
            )
        }
        #expect(try await world.count("consent") == before)
    }
}
