import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `The list of plans` {
    /// Every page from the first to the last; `between` is done when one has been read.
    private func pages(
        in world: TestWorld,
        _ between: () async throws -> Void = {}
    ) async throws -> [[Plan.ID]] {
        var list = try await world.coordinator.planList(as: world.bup)
        var pages = [list.plans.map(\.plan.id)]
        while let next = list.next {
            try await between()
            list = try await world.coordinator.planList(after: next, as: world.bup)
            pages.append(list.plans.map(\.plan.id))
        }
        return pages
    }

    /// Plans on three days, the latest last.
    private func world(of plans: Int) async throws -> (TestWorld, [Plan.ID]) {
        let world = try await TestWorld()
        world.clock.move(to: TestWorld.today.adding(days: -3))
        var ids: [Plan.ID] = []
        for number in 0..<plans {
            if number.isMultiple(of: 40) { world.clock.advance(seconds: 86_400) }
            ids.append(try await PlanStory(in: world, isAnother: number > 0).plan)
        }
        return (world, ids)
    }

    @Test func `of 120 stands on three pages, without gap or repeat, also when plans come in`()
        async throws
    {
        let (world, plans) = try await world(of: 120)
        let pages = try await pages(in: world) {
            _ = try await PlanStory(in: world, isAnother: true)
        }
        #expect(pages.map(\.count) == [50, 50, 20])
        #expect(Array(pages.joined()) == plans.reversed())
    }

    @Test func `of one full page has no other`() async throws {
        let (world, plans) = try await world(of: 50)
        #expect(try await pages(in: world) == [plans.reversed()])
    }

    @Test func `tells by the length of a page nothing of what is hidden`() async throws {
        let (world, plans) = try await world(of: 60)
        let other = try await world.registerSibling()
        for _ in 0..<30 { _ = try await PlanStory(in: world, of: other, isAnother: true) }
        try await world.database.write { connection in
            try connection.execute("UPDATE child SET in_error = 'fel' WHERE id = \(other)")
        }
        let pages = try await pages(in: world)
        #expect(pages.map(\.count) == [50, 10])
        #expect(Array(pages.joined()) == plans.reversed())
    }

    @Test(arguments: ["", "2026-11-20", "x.y", "2026-11-20.y", "2026-11-20.1.2"])
    func `has no place called anything else than a day and a plan`(text: String) {
        #expect(PlanListPlace(text) == nil)
        let place = PlanListPlace("2026-11-20.01990000-0000-7000-8000-000000000000")
        #expect(place?.description == "2026-11-20.01990000-0000-7000-8000-000000000000")
    }
}

extension TestWorld {
    fileprivate func registerSibling() async throws -> Child.ID {
        try await coordinator.register(
            NewChild(
                givenName: "Bo",
                familyName: "Provsten",
                birthDate: "2018-01-01",
                number: nil,
                homeMunicipality: TestOrganisations.home(under: TestAgreement.agreement),
                guardians: [
                    NewGuardian(
                        name: "Eva Provsten",
                        kind: .parent,
                        relation: "förälder",
                        custody: .days("2018-01-01")
                    )
                ]
            ),
            isSure: true,
            as: bup
        )
    }
}
