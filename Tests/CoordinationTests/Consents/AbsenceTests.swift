import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A guardian who could not be reached` {
    /// A plan agreed on, of which the others have these kinds of information.
    private func handedOut(
        kinds: Set<InformationKind> = PlanStory.allKinds
    ) async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.handOut(kinds: kinds)
        return story
    }

    private func noteAbsence(_ story: PlanStory, as caller: Caller) async throws {
        try await story.world.coordinator.noteAbsence(
            of: story.world.family.guardians[1],
            tried: "Ringt",
            urgency: "Brådskar",
            in: story.plan,
            as: caller
        )
    }

    @Test(.proves("D-06"))
    func `answers the unit that holds the plan, whoever noted it, and decides again`() async throws
    {
        let story = try await handedOut()
        let world = story.world
        world.clock.move(to: TestWorld.today.adding(days: 181))
        try await story.consent(of: .guardian(world.family.guardians[0]))
        try await noteAbsence(story, as: world.school)
        let father = Consent.Giver.guardian(world.family.guardians[1])
        let page = try await story.overview(as: world.bup)
        #expect(page.standing == .complete && !page.deciders.contains(father))
        #expect(page.register.mayAnswer.contains(father))
        try await story.consent(of: father, .no)
        #expect(try await story.overview(as: world.bup).standing == .refused(by: [father]))
    }

    @Test(.proves("D-06"))
    func `is passed by on what the unit knows, which tells it of no answer it was not given`()
        async throws
    {
        let story = try await handedOut()
        let world = story.world
        world.clock.move(to: TestWorld.today.adding(days: 181))
        for guardian in world.family.guardians {
            try await story.consent(of: .guardian(guardian))
        }
        try await noteAbsence(story, as: world.school)
        // The answer that stands counts all the same.
        let page = try await story.overview(as: world.bup)
        #expect(page.deciders.count == 2 && page.standing == .complete)
    }

    @Test func `is noted by no unit that does not know of the guardian`() async throws {
        let story = try await handedOut(kinds: [.summary, .meetings])
        await #expect(throws: NotFound()) { try await noteAbsence(story, as: story.world.school) }
        #expect(try await story.world.count("guardian_absence") == 0)
    }
}
