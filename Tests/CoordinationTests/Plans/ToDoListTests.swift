import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `The list of what waits` {
    @Test func `holds the unit's own plans with their next steps, until they end`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .offered)
        let plans = try await world.coordinator.toDoList(as: world.bup).plans
        #expect(plans.map(\.plan.id) == [story.plan])
        #expect(plans.first?.next == [.answered, .ended])
        #expect(plans.first?.marks.map(\.kind) == [.noticed, .offered])
        #expect(plans.first?.dayTargets == [.noticeToOffer: 7, .offerToAnswer: 14])
        try await story.step(.ended(because: .notWanted))
        #expect(try await world.coordinator.toDoList(as: world.bup).plans.isEmpty)
    }

    @Test func `holds the meetings that the unit is called to, until the day is over`() async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        try await story.call([TestOrganisations.social.id])
        try await story.handOut()
        func calls(_ caller: Caller) async throws -> Int {
            try await world.coordinator.toDoList(as: caller).calls.count
        }
        #expect(try await calls(world.social) == 1)
        #expect(try await calls(world.school) == 0)
        #expect(try await calls(world.bup) == 0)
        world.clock.move(to: TestWorld.today.adding(days: 1))
        #expect(try await calls(world.social) == 0)
    }

    @Test func `holds no meeting that the unit only has notes of`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        try await story.call([TestOrganisations.social.id])
        try await story.hold()
        try await story.agree()
        try await story.handOut()
        #expect(try await story.overview(as: world.school).meetings.count == 1)
        #expect(try await world.coordinator.toDoList(as: world.school).calls.isEmpty)
    }

    @Test func `is for staff only`() async throws {
        let world = try await TestWorld()
        await #expect(throws: NotAllowed.staffOnly) {
            try await world.coordinator.toDoList(as: world.mother)
        }
    }
}
