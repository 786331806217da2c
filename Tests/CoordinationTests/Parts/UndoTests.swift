import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `An act of a moment ago` {
    /// A plan in which the nurse has just written a goal for the unit's one input.
    private func aimed() async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        let input = try await story.ask(TestOrganisations.bup.id)
        try await story.world.coordinator.addGoal(
            "Lugna dagar",
            whose: .child,
            of: [input],
            to: story.plan,
            as: story.world.bup
        )
        return story
    }

    private func act(_ story: PlanStory) async throws -> RecentAct {
        try #require(
            try await story.world.coordinator.undoableAct(in: story.plan, as: story.world.bup)
        )
    }

    private func undo(_ act: RecentAct, _ story: PlanStory, as caller: Caller? = nil) async throws {
        try await story.world.coordinator.undo(
            act.id,
            in: story.plan,
            as: caller ?? story.world.bup
        )
    }

    @Test func `is undone whole: what it began is gone and what it changed is as before`()
        async throws
    {
        let story = try await aimed()
        try await undo(try await act(story), story)
        let after = try await story.overview(as: story.world.bup)
        #expect(after.goals.isEmpty)
        #expect(after.inputs.map(\.content.goal) == [nil])
        #expect(after.inputs[0].version == 3)
    }

    @Test func `leaves its words among the versions that are kept`() async throws {
        let story = try await aimed()
        let before = try await story.world.count("part_version", where: "part_kind = 'goal'")
        try await undo(try await act(story), story)
        let after = try await story.world.count("part_version", where: "part_kind = 'goal'")
        #expect((before, after) == (0, 1))
    }

    @Test func `may be a step, and the plan is where it was`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .offered)
        try await undo(try await act(story), story)
        let after = try await story.overview(as: story.world.bup)
        #expect(after.plan.content.status == .noticed)
        #expect(after.steps.count == 1 && after.voices.count == 1 && after.notes.count == 1)
        try await story.step(.offered)
        #expect(try await story.status == .offered)
    }

    @Test func `can be undone for ten minutes and not a second longer`() async throws {
        let story = try await aimed()
        let act = try await act(story)
        story.world.clock.advance(seconds: 600)
        #expect(try await self.act(story) == act)
        story.world.clock.advance(seconds: 1)
        await #expect(throws: RecentAct.Refusal.tooLate) { try await undo(act, story) }
        let none = try await story.world.coordinator.undoableAct(
            in: story.plan,
            as: story.world.bup
        )
        #expect(none == nil)
    }

    @Test func `stands once any of it has gone to another unit`() async throws {
        let story = try await aimed()
        let act = try await act(story)
        try await story.call([TestOrganisations.social.id])
        try await story.hold()
        try await story.agree()
        try await story.handOut()
        await #expect(throws: RecentAct.Refusal.handedOut) { try await undo(act, story) }
    }

    @Test func `stands once the family has opened the plan`() async throws {
        let story = try await aimed()
        let act = try await act(story)
        story.world.clock.advance(seconds: 5)
        _ = try await story.overview(as: story.world.colleague)
        #expect(try await self.act(story) == act)
        _ = try await story.overview(as: story.world.mother)
        await #expect(throws: RecentAct.Refusal.readByOthers) { try await undo(act, story) }
    }

    @Test func `stands once the unit has gone on from it`() async throws {
        let story = try await aimed()
        let act = try await act(story)
        _ = try await story.ask(TestOrganisations.bup.id)
        await #expect(throws: RecentAct.Refusal.somethingAfter) { try await undo(act, story) }
        try await undo(try await self.act(story), story)
        try await undo(act, story)
        #expect(try await story.overview(as: story.world.bup).goals.isEmpty)
    }

    @Test func `is no longer offered once the undoing of a later act has moved what it wrote`()
        async throws
    {
        let story = try await PlanStory(in: try await TestWorld())
        let world = story.world
        _ = try await story.ask(TestOrganisations.bup.id)
        for words: Prose in ["Ett", "Två"] {
            let input = try await story.overview(as: world.bup).inputs[0].reference
            try await world.coordinator.reword(input, to: words, in: story.plan, as: world.bup)
        }
        try await undo(try await act(story), story)
        let next = try await world.coordinator.undoableAct(in: story.plan, as: world.bup)
        #expect(next == nil)
    }

    @Test func `is undone once, and by the one who did it`() async throws {
        let story = try await aimed()
        let world = story.world
        let act = try await act(story)
        for other in [world.colleague, world.social, world.outsider] {
            await #expect(throws: NotFound()) { try await undo(act, story, as: other) }
        }
        await #expect(throws: NotAllowed.staffOnly) {
            try await undo(act, story, as: world.mother)
        }
        try await undo(act, story)
        await #expect(throws: RecentAct.Refusal.alreadyUndone) { try await undo(act, story) }
    }

    @Test func `stands when it wrote down what someone else said`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .accepted)
        try await story.consent(of: try await story.deciders[0])
        let undoable = try await story.world.coordinator.undoableAct(
            in: story.plan,
            as: story.world.bup
        )
        #expect(undoable == nil)
    }

    @Test func `can be done again with the same form once it is undone`() async throws {
        let story = try await PlanStory(in: try await TestWorld())
        let sender = story.world.bup.submitting("one showing")
        func send() async throws {
            try await story.world.coordinator.addGoal(
                "Sova",
                whose: .child,
                to: story.plan,
                as: sender
            )
        }
        try await send()
        try await undo(try await act(story), story)
        try await send()
        #expect(try await story.overview(as: story.world.bup).goals.count == 1)
    }

    @Test func `that was an answer can be given and undone again, and gone on from`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .called)
        let input = try await story.ask(TestOrganisations.school.id)
        try await story.handOut()
        let own = try #require(try await story.overview(as: world.mother).consents.first)
        let coordinator = world.coordinator
        try await coordinator.withdrawConsent(own.content.id, in: story.plan, as: world.mother)
        world.clock.advance(seconds: 5)
        func answer(_ act: Commitment.Act) async throws {
            _ = try await coordinator.answer(input, act, in: story.plan, as: world.school)
        }
        for _ in 1...2 {
            try await answer(.promise(starts: nil))
            let act = try await coordinator.undoableAct(in: story.plan, as: world.school)
            try await undo(try #require(act), story, as: world.school)
        }
        try await answer(.promise(starts: nil))
        try await answer(.start(on: TestWorld.today))
        let answers = try await story.overview(as: world.school).answers
        #expect(answers.map(\.commitment) == [.started(on: TestWorld.today)])
    }
}
