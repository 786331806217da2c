import Domain
import Fixtures
import Testing

@testable import Coordination

@Suite struct `What the family answers about a call` {
    private func called() async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        try await story.call([TestOrganisations.school.id], on: TestWorld.today.adding(days: 5))
        try await story.handOut()
        return story
    }

    private func ways(_ story: PlanStory, as caller: Caller) async throws -> [FamilyReply.Way] {
        try await story.overview(as: caller).replies.map(\.way)
    }

    private func waiting(_ story: PlanStory) async throws -> [FamilyReply.Way] {
        try await story.world.coordinator.toDoList(as: story.holder).replies.map(\.reply.way)
    }

    @Test func `is read by the one who answered and the unit that called, and by nobody else`()
        async throws
    {
        let story = try await called()
        let world = story.world
        try await story.reply(.byPhone, support: "Tolk på dari", as: world.mother)
        try await story.reply(.beforehand, words: "Fråga mig först", as: world.child)
        #expect(try await ways(story, as: world.mother) == [.byPhone])
        #expect(try await ways(story, as: world.child) == [.beforehand])
        #expect(try await ways(story, as: world.father).isEmpty)
        #expect(Set(try await ways(story, as: world.bup)) == [.byPhone, .beforehand])
        #expect(try await story.handOut() == 0)
        #expect(try await ways(story, as: world.school).isEmpty)
    }

    @Test func `leaves no trace for the others in the family`() async throws {
        let story = try await called()
        let world = story.world
        world.clock.move(to: "2026-11-25")
        let before = try await Trace(of: story, for: world.father)
        try await story.reply(.cannot, as: world.mother)
        try await story.reply(.cannot, as: world.child)
        #expect(try await Trace(of: story, for: world.father) == before)
    }

    @Test func `can be changed, and the newest counts`() async throws {
        let story = try await called()
        try await story.reply(.cannot, as: story.world.mother)
        story.world.clock.advance(seconds: 1)
        try await story.reply(.comes, as: story.world.mother)
        let overview = try await story.overview(as: story.world.mother)
        let meeting = try #require(overview.coming)
        let own = Consent.Giver.guardian(story.world.family.guardians[0])
        #expect(overview.reply(of: own, to: meeting)?.way == .comes)
        #expect(try await waiting(story).isEmpty)
    }

    @Test func `waits on the first page of the unit when there is something to arrange`()
        async throws
    {
        let story = try await called()
        let (world, coordinator) = (story.world, story.world.coordinator)
        try await story.reply(.comes, as: world.father)
        #expect(try await waiting(story).isEmpty)
        try await story.reply(.cannot, as: world.mother)
        try await story.reply(.comes, support: "Tolk på dari", as: world.child)
        #expect(try await waiting(story) == [.cannot, .comes])
        #expect(try await coordinator.toDoList(as: world.school).replies.isEmpty)
        world.clock.move(to: TestWorld.today.adding(days: 6))
        #expect(try await waiting(story).isEmpty)
    }

    @Test func `is asked for anew when the meeting has been moved`() async throws {
        let story = try await called()
        let world = story.world
        let first = try #require(try await story.overview(as: world.mother).coming)
        try await story.reply(.cannot, as: world.mother)
        func call() async throws -> PlanList.Call? {
            try await world.coordinator.planList(as: world.mother).plans.first?.call
        }
        #expect(try await call()?.reply?.way == .cannot)
        world.clock.advance(seconds: 1)
        try await story.call([TestOrganisations.school.id], on: TestWorld.today.adding(days: 9))
        #expect(try await call()?.meeting.day == TestWorld.today.adding(days: 9))
        #expect(try await call()?.reply == nil)
        #expect(try await waiting(story).isEmpty)
        await #expect(throws: PlanMeeting.Refusal.hasMoved) {
            try await reply(to: first.id, in: story, as: world.mother)
        }
    }

    @Test func `is not taken to a meeting that is called off`() async throws {
        let story = try await called()
        let meeting = try #require(try await story.overview(as: story.world.mother).coming)
        try await story.reply(.cannot, as: story.world.mother)
        _ = try await story.world.coordinator.callOff(
            because: "Sjuka",
            in: story.plan,
            version: try await story.version,
            considering: PlanStory.consideration(on: TestWorld.today),
            as: story.holder
        )
        #expect(try await waiting(story).isEmpty)
        await #expect(throws: PlanMeeting.Refusal.isCalledOff) {
            try await reply(to: meeting.id, in: story, as: story.world.mother)
        }
    }

    @Test(.proves("D-07"))
    func `is neither taken from nor waited for from a guardian who is shut out`() async throws {
        let story = try await called()
        let world = story.world
        let meeting = try #require(try await story.overview(as: world.bup).coming)
        let guardians = world.family.guardians.map(Consent.Giver.guardian)
        #expect(try await story.overview(as: world.bup).repliers == guardians)
        _ = try await world.coordinator.closeInsight(
            of: world.family.guardians[1],
            because: "Fara för barnet",
            decidedBy: "Eva Provås",
            review: TestWorld.today.adding(days: 30),
            as: world.bup
        )
        #expect(try await story.overview(as: world.bup).repliers == [guardians[0]])
        #expect(try await story.overview(as: world.school).repliers.isEmpty)
        await #expect(throws: NotFound()) {
            try await reply(to: meeting.id, in: story, as: world.father)
        }
        await #expect(throws: NotAllowed.familyOnly) {
            try await reply(to: meeting.id, in: story, as: world.school)
        }
    }

    private func reply(
        to meeting: PlanMeeting.ID,
        in story: PlanStory,
        as caller: Caller
    ) async throws {
        try await story.world.coordinator.replyToCall(
            to: meeting,
            .comes,
            in: story.plan,
            as: caller
        )
    }
}
