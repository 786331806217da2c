import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `Taking back a part of a yes, by the one who gave it` {
    private func own(_ story: PlanStory, _ caller: Caller) async throws -> Consent {
        let consents = try await story.overview(as: caller).answersInOrder.map(\.content)
        return try #require(consents.last { $0.giver == caller.ownGiver })
    }

    private func narrow(_ story: PlanStory, as caller: Caller) async throws {
        try await story.world.coordinator.narrowConsent(
            try await own(story, story.world.mother).id,
            to: Consent.Scope(
                parties: [TestOrganisations.bup.id, TestOrganisations.school.id],
                kinds: [.summary, .needs]
            ),
            in: story.plan,
            as: caller
        )
    }

    @Test(.proves("D-17"))
    func `keeps the school and drops the social services from the same moment`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await narrow(story, as: story.world.mother)
        #expect(try await story.overview(as: story.holder).standing == .complete)
        try await story.handOut()
        let receivers = try await story.overview(as: story.holder).disclosures.map(\.receiver)
        #expect(Set(receivers) == [TestOrganisations.school.id])
        let kinds = try await story.overview(as: story.world.school).inputs
        #expect(kinds.isEmpty)
    }

    @Test func `is told to the unit that holds the plan, with both answers`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await narrow(story, as: story.world.mother)
        let mother = story.world.mother.ownGiver
        let seen = try await story.overview(as: story.holder).answersInOrder.map(\.content)
            .filter { $0.giver == mother }
        #expect(seen.map(\.withdrawn) == [TestWorld.today, nil])
    }

    @Test func `is nobody else's to do`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let world = story.world
        for other in [world.father, world.child] {
            await #expect(throws: NotFound()) { try await narrow(story, as: other) }
        }
        await #expect(throws: NotAllowed.familyOnly) { try await narrow(story, as: world.bup) }
    }

    @Test func `or of the whole can be regretted for ten minutes, by the same person`()
        async throws
    {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let (world, coordinator) = (story.world, story.world.coordinator)
        let consent = try await own(story, world.mother)
        try await coordinator.withdrawConsent(consent.id, in: story.plan, as: world.mother)
        await #expect(throws: NotFound()) {
            try await coordinator.restoreConsent(consent.id, in: story.plan, as: world.father)
        }
        world.clock.advance(seconds: 599)
        try await coordinator.restoreConsent(consent.id, in: story.plan, as: world.mother)
        #expect(try await own(story, world.mother) == consent)
        try await coordinator.withdrawConsent(consent.id, in: story.plan, as: world.mother)
        world.clock.advance(seconds: 601)
        await #expect(throws: RecentAct.Refusal.tooLate) {
            try await coordinator.restoreConsent(consent.id, in: story.plan, as: world.mother)
        }
    }
}
