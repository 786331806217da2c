import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `The page of who has looked` {
    private func lines(_ story: PlanStory, as caller: Caller) async throws -> [WhoHasLooked.Line] {
        try await story.world.coordinator.whoHasLooked(at: story.plan, as: caller).lines
    }

    @Test func `tells unit, day and act once for each day, newest first`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        world.clock.move(to: "2026-11-25")
        _ = try await story.overview(as: world.bup)
        _ = try await story.overview(as: world.colleague)
        let lines = try await lines(story, as: world.mother)
        #expect(lines.first?.day == "2026-11-25")
        #expect(lines.first?.act == .viewed)
        #expect(lines.filter { $0.day == "2026-11-25" }.count == 1)
        #expect(lines.last?.day == TestWorld.today)
        #expect(Set(lines.map(\.unit)) == [TestOrganisations.bup])
    }

    @Test func `tells of a change to a part, and of handing out`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        let need = try await story.overview(as: world.bup).needs[0].content.id
        world.clock.move(to: "2026-11-25")
        try await world.coordinator.assign(need, to: TestOrganisations.bup.id, as: world.bup)
        world.clock.move(to: "2026-11-26")
        try await story.handOut()
        let lines = try await lines(story, as: world.mother)
        #expect(lines.contains { $0.day == "2026-11-25" && $0.act == .wrote })
        #expect(lines.contains { $0.day == "2026-11-26" && $0.act == .handedOut })
    }

    /// Neither what the family itself has looked at, nor what a receiver does with its copy.
    @Test func `tells the family only what the unit that holds the plan did`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let before = try await lines(story, as: world.mother)
        for other in [world.social, world.father, world.child, world.mother] {
            _ = try await story.overview(as: other)
        }
        #expect(try await lines(story, as: world.mother) == before)
    }

    @Test func `tells a receiver what it did itself`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        #expect(try await lines(story, as: world.social).isEmpty)
        _ = try await story.overview(as: world.social)
        let lines = try await lines(story, as: world.social)
        #expect(lines.map(\.unit) == [TestOrganisations.social])
    }

    @Test func `is not there for someone who may not see the plan`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        await #expect(throws: NotFound()) { try await lines(story, as: world.outsider) }
    }
}
