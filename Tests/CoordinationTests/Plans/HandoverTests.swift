import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Responsibility that another unit is asked to take` {
    private let school = TestOrganisations.school.id
    private let bup = TestOrganisations.bup.id

    private func offer(_ story: PlanStory) async throws -> (need: Need.ID, offer: Handover.ID) {
        let need = try await story.overview(as: story.holder).needs[0].content.id
        try await story.world.coordinator.assign(need, to: school, as: story.holder)
        try await story.handOut()
        let offer = try await story.overview(as: story.world.school).offers(to: school)[0].id
        return (need, offer)
    }

    private func hand(_ story: PlanStory, as caller: Caller) async throws -> ServiceUnit.ID? {
        let page = try await story.overview(as: caller)
        return page.needs.first.flatMap { page.baton(of: $0.content) }?.hand
    }

    @Test(.proves("K-03", "B-47"))
    func `stays with the one who asks until the other says yes, for all to see`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        let (_, id) = try await offer(story)
        for caller in [world.bup, world.mother] {
            #expect(try await hand(story, as: caller) == bup)
        }
        let waiting = try await world.coordinator.toDoList(as: world.school).offers
        #expect(waiting.map(\.handover.id) == [id])
        let reply = HandoverAnswer.Reply.accepted
        #expect(
            try await world.coordinator.answerHandover(id, reply, in: story.plan, as: world.school)
        )
        for caller in [world.bup, world.school, world.mother] {
            #expect(try await hand(story, as: caller) == school)
        }
        #expect(try await world.coordinator.toDoList(as: world.school).offers.isEmpty)
    }

    @Test func `stays for good where the other says no, and is handed over by nobody else`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        let (need, id) = try await offer(story)
        let coordinator = world.coordinator
        await #expect(throws: Baton.Refusal.alreadyOffered(to: school)) {
            try await coordinator.assign(need, to: TestOrganisations.social.id, as: world.bup)
        }
        await #expect(throws: (any Error).self) {
            _ = try await coordinator.answerHandover(
                id,
                .accepted,
                in: story.plan,
                as: world.social
            )
        }
        let no = HandoverAnswer.Reply.declined(because: "Inte vi")
        _ = try await coordinator.answerHandover(id, no, in: story.plan, as: world.school)
        #expect(try await hand(story, as: world.mother) == bup)
        await #expect(throws: Baton.Refusal.alreadyAnswered) {
            _ = try await coordinator.answerHandover(
                id,
                .accepted,
                in: story.plan,
                as: world.school
            )
        }
    }

    @Test(.proves("B-45"))
    func `for the whole plan is always in one hand`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        let social = TestOrganisations.social.id
        try await world.coordinator.name(
            PlanRole(kind: .lead, unit: social, name: "Sara"),
            in: story.plan,
            as: world.bup
        )
        #expect(try await story.overview(as: world.mother).overallBaton?.hand == bup)
        try await story.handOut()
        let id = try await story.overview(as: world.social).offers(to: social)[0].id
        _ = try await world.coordinator.answerHandover(
            id,
            .accepted,
            in: story.plan,
            as: world.social
        )
        #expect(try await story.overview(as: world.mother).overallBaton == Baton(in: social))
        await #expect(throws: Baton.Refusal.notInYourHand) {
            try await world.coordinator.name(
                PlanRole(kind: .lead, unit: bup, name: "Ida"),
                in: story.plan,
                as: world.bup
            )
        }
    }

    @Test func `of a new need is the writer's, until the one who is meant says yes`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await world.coordinator.addNeeds(
            [NewNeed(words: "Sömn", whose: .child, owner: school)],
            to: story.plan,
            as: world.bup
        )
        let page = try await story.overview(as: world.bup)
        let baton = try #require(page.needs.last.flatMap { page.baton(of: $0.content) })
        #expect(baton.hand == bup && baton.offer?.to == school)
    }

    @Test func `is asked of no unit that the question itself cannot reach`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        let kinds = PlanStory.allKinds.subtracting([.inputs])
        let scope = Consent.Scope(parties: PlanStory.allUnits, kinds: kinds)
        for giver in try await story.deciders { try await story.consent(of: giver, .yes(scope)) }
        let need = try await story.overview(as: world.bup).needs[0].content.id
        await #expect(throws: Plan.Refusal.unitOutOfReach) {
            try await world.coordinator.assign(need, to: school, as: world.bup)
        }
        await #expect(throws: Plan.Refusal.unitOutOfReach) {
            try await world.coordinator.name(
                PlanRole(kind: .lead, unit: school, name: "Sara"),
                in: story.plan,
                as: world.bup
            )
        }
        #expect(try await world.count("handover") == 0)
    }

    @Test func `is taken back at once when the wrong unit was asked`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        let need = try await story.overview(as: world.bup).needs[0].content.id
        let coordinator = world.coordinator
        try await coordinator.assign(need, to: TestOrganisations.social.id, as: world.bup)
        let act = try await coordinator.undoableAct(in: story.plan, as: world.bup)
        try await coordinator.undo(try #require(act).id, in: story.plan, as: world.bup)
        #expect(try await offer(story).need == need)
        #expect(
            try await story.overview(as: world.social).offers(to: TestOrganisations.social.id)
                .isEmpty
        )
    }
}
