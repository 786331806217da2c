import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `A unit that closes` {
    @discardableResult
    private func tell(_ world: TestWorld, as caller: Caller) async throws -> UnitChangeReach {
        try await world.coordinator.tellUnitChange(
            .closes,
            on: "2027-01-15",
            "Provskolan tar över",
            as: caller
        )
    }

    private func changes(_ caller: Caller, _ world: TestWorld) async throws -> Int {
        try await world.coordinator.toDoList(as: caller).changes.count
    }

    @Test(.proves("D-23"))
    func `is told to its own staff, the holder and the family, and first then to the rest`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        try await tell(world, as: world.school)
        #expect(try await changes(world.school, world) == 1)
        #expect(try await changes(world.bup, world) == 1)
        #expect(try await changes(world.social, world) == 0)
        let mother = try await story.overview(as: world.mother)
        #expect(mother.comingChanges.map(\.content.day) == ["2027-01-15"])
        #expect(mother.disclosures.contains { $0.part.kind == .unitChange })
        let change = try #require(mother.comingChanges.first).content.id
        try await world.coordinator.tellOn(
            change,
            "Skolan stänger",
            in: story.plan,
            as: world.bup
        )
        try await story.handOut()
        #expect(try await changes(world.social, world) == 1)
        let page = try await story.overview(as: world.social)
        #expect(page.comingChanges.map(\.content.account) == ["Skolan stänger"])
        #expect(page.comingChanges.map(\.content.unit) == [TestOrganisations.school.id])
    }

    @Test func `concerns only plans that run, and a day to come`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        await #expect(throws: Plan.Refusal.dateNotAfterStep(TestWorld.today)) {
            _ = try await world.coordinator.tellUnitChange(
                .moves,
                on: TestWorld.today,
                "Flytt",
                as: world.school
            )
        }
        try await story.step(.ended(because: .needsMet), why: "Klart")
        let reach = try await world.coordinator.tellUnitChange(
            .moves,
            on: "2027-01-15",
            "Flytt",
            as: world.bup
        )
        #expect(reach.told == 0 && reach.untold == 0)
    }

    @Test(.proves("D-23"))
    func `is told as not having reached the holder where a consent is taken back`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let yes = try #require(try await story.overview(as: world.mother).consents.first)
        try await world.coordinator.withdrawConsent(
            yes.content.id,
            in: story.plan,
            as: world.bup
        )
        let reach = try await tell(world, as: world.school)
        #expect(reach.told == 0 && reach.untold == 1)
        #expect(try await changes(world.bup, world) == 0)
    }
}
