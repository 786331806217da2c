import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `Custody` {
    @Test func `that has ended opens nothing, from the day after`() async throws {
        let world = try await TestWorld(secondCustody: .days("2017-01-01", TestWorld.today))
        let story = try await PlanStory(in: world, until: .accepted)
        #expect(try await Sight(of: story, as: world.father).hasPage)
        #expect(try await story.deciders.count == 2)
        world.clock.move(to: TestWorld.today.adding(days: 1))
        #expect(try await Sight(of: story, as: world.father) == .nothing)
        #expect(try await story.deciders == [.guardian(world.family.guardians[0])])
        #expect(try await Sight(of: story, as: world.mother).hasPage)
    }

    @Test func `ends on the eighteenth birthday, and the young person decides alone`() async throws
    {
        let world = try await TestWorld(birthDate: "2008-11-22")
        let story = try await PlanStory(in: world, until: .accepted)
        #expect(try await story.deciders.count == 2)
        world.clock.move(to: "2026-11-22")
        for guardian in [world.mother, world.father] {
            #expect(try await Sight(of: story, as: guardian) == .nothing)
        }
        #expect(try await story.deciders == [.child(world.family.child)])
        #expect(try await Sight(of: story, as: world.child).hasPage)
        try await story.consent(of: .child(world.family.child))
        try await story.step(.consented)
    }
}
