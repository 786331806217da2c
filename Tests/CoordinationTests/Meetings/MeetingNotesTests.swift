import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `The notes of a meeting` {
    private func held(without unit: ServiceUnit.ID? = nil) async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .called)
        try await story.handOut()
        let called: Set = [TestOrganisations.social.id, TestOrganisations.school.id]
        try await story.hold(
            Attendance(
                units: called.filter { $0 != unit },
                child: .comes,
                guardians: [],
                guardiansAway: [],
                others: nil
            )
        )
        try await story.agree()
        try await story.handOut()
        return story
    }

    private func notes(_ story: PlanStory, _ caller: Caller) async throws -> [Prose?] {
        try await story.overview(as: caller).meetings.map(\.notes)
    }

    @Test(.proves("D-46"))
    func `are copies for the parties that came, and for no other`() async throws {
        let story = try await held(without: TestOrganisations.social.id)
        let world = story.world
        for caller in [world.bup, world.school, world.mother] {
            #expect(try await notes(story, caller) == ["Alla sa sitt"])
        }
        #expect(try await notes(story, world.social) == [nil])
        let lines = try await story.overview(as: world.mother).disclosures
        let twice = lines.filter { $0.part.kind == .meeting && $0.part.version > 1 }
        #expect(twice.map(\.receiver) == [TestOrganisations.school.id])
    }

    @Test(.proves("D-46"))
    func `stay where they are without a ground, also for a party that came`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .met)
        let consents = try await story.overview(as: story.world.mother).consents
        let own = try #require(consents.first).content.id
        try await story.world.coordinator.withdrawConsent(
            own,
            in: story.plan,
            as: story.world.mother
        )
        #expect(try await story.handOut() == 0)
        #expect(try await Sight(of: story, as: story.world.school).parts[.meeting] == nil)
    }
}
