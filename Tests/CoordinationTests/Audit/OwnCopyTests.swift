@testable import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Reading` {
    private func log(of caller: Caller, in world: TestWorld) async throws -> [String?] {
        try await world.rows(
            """
            SELECT unit_id FROM access_log
            WHERE person_id = \(caller.person) AND act = 'viewed' AND outcome = 'done'
            """
        ).map { try $0.optionalText("unit_id") }
    }

    @Test(.proves("D-32"))
    func `its own copy is the receiver's own log, and no line for the family`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        let before = try await world.coordinator.whoHasLooked(at: story.plan, as: world.mother)
        world.clock.move(to: TestWorld.today.adding(days: 1))
        _ = try await story.overview(as: world.social)
        let logged = try await log(of: world.social, in: world)
        #expect(logged.contains(TestOrganisations.social.id.description))
        let after = try await world.coordinator.whoHasLooked(at: story.plan, as: world.mother)
        #expect(after.lines == before.lines)
        let own = try await world.coordinator.whoHasLooked(at: story.plan, as: world.social)
        #expect(own.lines.contains { $0.unit.id == TestOrganisations.social.id })
    }

    @Test(.proves("D-45"))
    func `the plan, everyone in the family has insight of their own, and leaves a line`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        for reader in [world.mother, world.father, world.child] {
            let overview = try await story.overview(as: reader)
            #expect(!overview.needs.isEmpty && !overview.inputs.isEmpty)
            #expect(!(try await log(of: reader, in: world)).isEmpty)
        }
        // What is withheld leaves no gap: the steps are the same, and no row stands empty.
        let mother = try await story.overview(as: world.mother)
        let child = try await story.overview(as: world.child)
        #expect(mother.steps == child.steps)
        #expect(mother.voices.count < child.voices.count)
        #expect(mother.voices.allSatisfy { $0.audience == .family })
    }

    @Test(.proves("D-24"))
    func `what is not for the parents: the child and the unit do, and the step counts as done`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        func kept(_ caller: Caller) async throws -> Int {
            try await story.overview(as: caller).voices.count { $0.audience == .notForParents }
        }
        #expect(try await kept(world.bup) > 0)
        #expect(try await kept(world.child) > 0)
        for hidden in [world.mother, world.father, world.social, world.school] {
            #expect(try await kept(hidden) == 0)
        }
        // The plan has gone on past the step at which it was said.
        #expect(try await story.overview(as: world.mother).plan.content.status.isRunning)
    }

    @Test(.proves("D-31"))
    func `the log, a guardian finds nothing about records of either guardian`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        world.clock.move(to: TestWorld.today.adding(days: 3))
        let before = try await world.coordinator.whoHasLooked(at: story.plan, as: world.mother)
        try await story.keepAbsence(of: world.family.guardians[1])
        let after = try await world.coordinator.whoHasLooked(at: story.plan, as: world.mother)
        let new = Set(after.lines).subtracting(before.lines)
        #expect(!new.contains { $0.act == .wrote })
    }
}
