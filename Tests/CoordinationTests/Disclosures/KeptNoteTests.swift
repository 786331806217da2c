import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A note from a step where the child's words are not for the parents` {
    private static let note: Prose = "Hon är rädd hemma"

    /// An offer at which the child spoke in confidence, and then the ordinary way to agreement.
    private func story() async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld())
        try await story.world.coordinator.takeStep(
            .offered,
            in: story.plan,
            version: try await story.version,
            why: nil,
            considering: Consideration(
                day: TestWorld.today,
                bestInterests: Self.note,
                voice: PlanStory.secret
            ),
            as: story.holder
        )
        return story
    }

    private func agree(_ story: PlanStory) async throws {
        try await story.step(.answered(.yes))
        for giver in try await story.deciders { try await story.consent(of: giver) }
        try await story.step(.consented)
        try await story.call([TestOrganisations.social.id])
        try await story.hold()
        try await story.agree()
    }

    private func notes(_ story: PlanStory, as caller: Caller) async throws -> [Prose] {
        try await story.overview(as: caller).notes.map(\.content.note.bestInterests)
    }

    @Test func `is read by the child and the unit that listened, and by no guardian`()
        async throws
    {
        let story = try await story()
        for caller in [story.world.bup, story.world.child] {
            #expect(try await notes(story, as: caller) == ["Bäst för barnet", Self.note])
        }
        for guardian in [story.world.mother, story.world.father] {
            #expect(try await notes(story, as: guardian) == ["Bäst för barnet"])
            let steps = try await story.overview(as: guardian).steps
            #expect(steps.map(\.kind) == [.noticed, .offered])
        }
    }

    @Test func `is handed to nobody, while the step is`() async throws {
        let story = try await story()
        try await agree(story)
        try await story.handOut()
        #expect(try await !notes(story, as: story.world.social).contains(Self.note))
        let steps = try await story.overview(as: story.world.social).steps
        #expect(steps.contains { $0.kind == .offered })
        let copies = try await story.world.rows(
            "SELECT holder_id FROM step_note WHERE best_interests = \(Self.note)"
        )
        #expect(copies.count == 1)
    }

    @Test func `is not carried to the next step, but the one before it is`() async throws {
        let story = try await story()
        let page = try await story.overview(as: story.holder)
        #expect(page.noteToCarry == "Bäst för barnet")
        try await agree(story)
        #expect(try await story.overview(as: story.holder).noteToCarry == "Bäst för barnet")
    }

    @Test func `keeps also why ordinary cooperation was not enough, at the first step`()
        async throws
    {
        let world = try await TestWorld()
        let plan = try await world.coordinator.noticeNeed(
            of: world.family.child,
            words: "Skolan fungerar inte",
            whose: .staff,
            why: "Det är hårt hemma",
            maturity: .heard,
            initiator: "Ida",
            considering: PlanStory.consideration(on: TestWorld.today, voice: PlanStory.secret),
            as: world.bup
        )
        let own = try await world.coordinator.planOverview(plan, as: world.bup)
        #expect(own.notes.map(\.content.note.why) == ["Det är hårt hemma"])
        #expect(own.noteToCarry == nil)
        let mother = try await world.coordinator.planOverview(plan, as: world.mother)
        #expect(mother.notes.isEmpty)
        #expect(mother.steps.map(\.why) == [nil])
    }

    @Test func `never takes with it the reason that the family is owed`() async throws {
        let story = try await PlanStory(in: try await TestWorld())
        try await story.step(.asked, why: "Vi vill ha en plan")
        try await story.step(
            .refused(because: "En huvudman räcker"),
            why: "En huvudman räcker",
            voice: PlanStory.secret
        )
        let steps = try await story.overview(as: story.world.mother).steps
        #expect(steps.last?.why == "En huvudman räcker")
    }
}
