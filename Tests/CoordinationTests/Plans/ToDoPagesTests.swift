import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `The pages of what waits` {
    /// Plans that the unit holds, begun a day apart, so that the first is the most urgent.
    private func world(of plans: Int) async throws -> (TestWorld, [Plan.ID]) {
        let world = try await TestWorld()
        world.clock.move(to: TestWorld.today.adding(days: -plans))
        var ids: [Plan.ID] = []
        for number in 0..<plans {
            world.clock.advance(seconds: 86_400)
            ids.append(try await PlanStory(in: world, isAnother: number > 0).plan)
        }
        return (world, ids)
    }

    @Test func `hold every plan once, the most urgent first`() async throws {
        let (world, plans) = try await world(of: 70)
        var list = try await world.coordinator.toDoList(as: world.bup)
        var pages = [list.plans.map(\.plan.id)]
        while let next = list.next {
            list = try await world.coordinator.toDoList(after: next, as: world.bup)
            pages.append(list.plans.map(\.plan.id))
        }
        #expect(pages.map(\.count) == [30, 30, 10])
        #expect(Array(pages.joined()) == plans)
    }

    @Test func `hold nothing but plans after the first`() async throws {
        let (world, plans) = try await world(of: 31)
        try await world.coordinator.writeToHolder("Ring mig", in: plans[0], as: world.mother)
        let first = try await world.coordinator.toDoList(as: world.bup)
        let next = try #require(first.next)
        let second = try await world.coordinator.toDoList(after: next, as: world.bup)
        #expect(first.messages.count == 1 && first.count == 31)
        #expect(second.plans.count == 1 && second.count == 1)
    }

    @Test func `leave no line in the log about a child that is not shown`() async throws {
        let (world, _) = try await world(of: 1)
        _ = try await world.coordinator.toDoList(as: world.social)
        let seen = try await world.database.read { connection in
            try connection.all(
                """
                SELECT child_id
                FROM access_log
                WHERE subject = 'toDoList' AND person_id = \(world.social.person)
                """
            ).map { try $0.optionalText("child_id") }
        }
        #expect(seen == [nil])
    }

    @Test(arguments: ["", "1.2026-11-20", "a.2026-11-20.b", "1.b.c", "1.2026-11-20.1.2"])
    func `have no place called anything else than a number, a day and a plan`(text: String) {
        #expect(ToDoPlace(text) == nil)
        let place = "-3.2026-11-20.01990000-0000-7000-8000-000000000000"
        #expect(ToDoPlace(place)?.description == place)
    }
}
