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

    @Test(.proves("D-29"))
    func `that moves opens everything to the new guardian the day it closes to the former`()
        async throws
    {
        let last = TestWorld.today.adding(days: 1)
        let world = try await TestWorld(secondCustody: .days("2017-01-01", last))
        let story = try await PlanStory(in: world, until: .accepted)
        try await world.coordinator.add(
            NewGuardian(
                name: "Ulla Provlid",
                kind: .appointed,
                relation: "särskilt förordnad vårdnadshavare",
                custody: .days(last.adding(days: 1))
            ),
            to: world.family.child,
            as: world.bup
        )
        let written = try await story.overview(as: world.bup).family.guardians
        let new = try #require(written.first { $0.name == "Ulla Provlid" }).id
        let ulla = Caller(person: 52, standing: .guardian(new, of: world.family.child))
        for (day, insider, outsider) in [
            (last, world.father, ulla), (last.adding(days: 1), ulla, world.father),
        ] {
            world.clock.move(to: day)
            #expect(try await Sight(of: story, as: insider).hasPage)
            #expect(try await Sight(of: story, as: outsider) == .nothing)
        }
        #expect(
            try await Set(story.deciders) == [
                .guardian(world.family.guardians[0]), .guardian(new),
            ]
        )
        let parts = try await Sight(of: story, as: ulla).parts
        #expect(try await parts == Sight(of: story, as: world.mother).parts)
    }

    @Test(.proves("D-30"))
    func `ends on the eighteenth birthday, and the young person decides alone`() async throws {
        let world = try await TestWorld(birthDate: "2008-11-22")
        let story = try await PlanStory(in: world, until: .accepted)
        #expect(try await story.deciders.count == 2)
        for guardian in [world.mother, world.father] {
            #expect(try await Sight(of: story, as: guardian).hasPage)
        }
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
