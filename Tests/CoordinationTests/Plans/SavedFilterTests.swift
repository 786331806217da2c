import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A kept filter` {
    private let late = PlanFilter(stage: .late, side: .own)

    private func filters(_ world: TestWorld, as caller: Caller) async throws -> [SavedFilter] {
        try await world.coordinator.planList(as: caller).filters
    }

    @Test func `is its own person's, and is seen by no colleague, deputy, other unit or family`()
        async throws
    {
        let world = try await TestWorld()
        try await world.coordinator.keepPlanFilter(late, named: "Sena", as: world.bup)
        let kept = try await filters(world, as: world.bup)
        #expect(kept.map(\.name) == ["Sena"] && kept.map(\.filter) == [late])
        let others = [
            world.colleague, world.deputy, world.social, world.school, world.outsider,
            world.mother, world.child,
        ]
        for other in others { #expect(try await filters(world, as: other).isEmpty) }
    }

    @Test func `gives way to a later one of the same name`() async throws {
        let world = try await TestWorld()
        let copies = PlanFilter(side: .copies)
        try await world.coordinator.keepPlanFilter(late, named: "Mina", as: world.bup)
        try await world.coordinator.keepPlanFilter(copies, named: "Mina", as: world.bup)
        try await world.coordinator.keepPlanFilter(late, named: "Mina", as: world.colleague)
        #expect(try await filters(world, as: world.bup).map(\.filter) == [copies])
        #expect(try await filters(world, as: world.colleague).map(\.filter) == [late])
    }

    @Test func `is taken away by its own person alone`() async throws {
        let world = try await TestWorld()
        try await world.coordinator.keepPlanFilter(late, named: "Sena", as: world.bup)
        let id = try #require(try await filters(world, as: world.bup).first).id
        for other in [world.colleague, world.deputy, world.social] {
            await #expect(throws: NotFound.self) {
                try await world.coordinator.dropPlanFilter(id, as: other)
            }
        }
        try await world.coordinator.dropPlanFilter(id, as: world.bup)
        #expect(try await filters(world, as: world.bup).isEmpty)
        #expect(try await world.count("saved_filter") == 0)
    }

    @Test func `is nothing for the family, who have no list to filter`() async throws {
        let world = try await TestWorld()
        await #expect(throws: NotAllowed.staffOnly) {
            try await world.coordinator.keepPlanFilter(self.late, named: "Sena", as: world.mother)
        }
    }
}
