import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A search for children` {
    private func hits(_ text: String, as caller: Caller, in world: TestWorld) async throws
        -> [String]
    {
        try await world.coordinator.searchChildren(text, as: caller).hits
            .map { $0.child.givenName }
    }

    private func register(
        _ givenName: String,
        _ familyName: String,
        number: IdentityNumber? = nil,
        as caller: Caller,
        in world: TestWorld
    ) async throws {
        _ = try await world.coordinator.register(
            NewChild(
                givenName: givenName,
                familyName: familyName,
                birthDate: number == nil ? "2015-05-05" : "2017-01-01",
                number: number,
                homeMunicipality: TestOrganisations.municipalityCode,
                guardians: []
            ),
            as: caller
        )
    }

    @Test(arguments: [
        "alva", "ALVA", "prov", "provsten alva", "al prov", "201701012393", "20170101-2393",
        "170101-2393",
    ])
    func `finds by beginnings of names in any order, and by number`(text: String) async throws {
        let world = try await TestWorld()
        #expect(try await hits(text, as: world.bup, in: world) == ["Alva"])
    }

    @Test func `counts a child once that the unit both wrote down and was handed, with every plan`()
        async throws
    {
        let world = try await TestWorld()
        let number = try IdentityNumber(parsing: "201701012393", today: TestWorld.today)
        try await register("Alva", "Provsten", number: number, as: world.social, in: world)
        let known = try await world.coordinator.searchChildren("alva", as: world.social).hits
        let own = try #require(known.first).child.id
        _ = try await PlanStory(in: world, of: own, as: world.social)
        let story = try await PlanStory(in: world, until: .called)
        try await story.handOut()
        let hits = try await world.coordinator.searchChildren("alva", as: world.social).hits
        #expect(hits.map(\.child.givenName) == ["Alva"])
        #expect(
            Set(hits.flatMap(\.plans).map(\.holder.id))
                == [TestOrganisations.social.id, TestOrganisations.bup.id]
        )
    }

    @Test(arguments: ["", "  ", "lva", "%", "_lva", "alva sven", "!", "199001012385", "2017"])
    func `finds nothing by anything else`(text: String) async throws {
        let world = try await TestWorld()
        #expect(try await hits(text, as: world.bup, in: world).isEmpty)
    }

    @Test func `reads å, ä and ö as letters, and every other letter without its accent`()
        async throws
    {
        let world = try await TestWorld()
        try await register("Åsa", "Renée", as: world.bup, in: world)
        try await register("Asa", "Rene", as: world.bup, in: world)
        #expect(try await hits("åsa", as: world.bup, in: world) == ["Åsa"])
        #expect(try await hits("asa", as: world.bup, in: world) == ["Asa"])
        #expect(try await hits("rene", as: world.bup, in: world).count == 2)
        #expect(try await hits("RENÉ", as: world.bup, in: world).count == 2)
    }

    @Test(.proves("D-42"), arguments: ["alva", "prov", "20170101-2393"])
    func `finds no child of another unit, nor a hint of one`(text: String) async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        for stranger in [world.social, world.school, world.outsider] {
            #expect(try await hits(text, as: stranger, in: world).isEmpty)
            let list = try await world.coordinator.planList(as: stranger).plans
            let waiting = try await world.coordinator.toDoList(as: stranger).count
            #expect(list.isEmpty && waiting == 0)
        }
        #expect(try await Sight(of: story, as: world.bup).found == 2)
    }

    @Test(.proves("D-42"))
    func `shows at most so many, and others' children take no place among them`() async throws {
        let world = try await TestWorld()
        for number in 1...ChildSearch.mostHits {
            try await register("Aa\(number)", "Provlund", as: world.social, in: world)
        }
        #expect(try await hits("prov", as: world.bup, in: world) == ["Alva"])
        try await register("Bo", "Provlund", as: world.social, in: world)
        #expect(try await hits("prov", as: world.social, in: world).count == ChildSearch.mostHits)
    }

    @Test func `finds one child for a number, which a unit writes down only once`() async throws {
        let world = try await TestWorld()
        let number = try IdentityNumber(parsing: "20170101-2393", today: TestWorld.today)
        await #expect(throws: ChildKnown(known: world.family.child)) {
            try await register("Alva", "Provsten", number: number, as: world.bup, in: world)
        }
        #expect(try await world.count("child") == 1)
        try await register("Alva", "Provsten", number: number, as: world.social, in: world)
        #expect(try await hits("20170101-2393", as: world.bup, in: world) == ["Alva"])
        #expect(try await hits("20170101-2393", as: world.social, in: world) == ["Alva"])
    }

    @Test func `shows the plans that the unit knows, newest first`() async throws {
        let world = try await TestWorld()
        let older = try await PlanStory(in: world)
        world.clock.advance(seconds: 60)
        let newer = try await PlanStory(in: world, isAnother: true)
        let hit = try await world.coordinator.searchChildren("alva", as: world.bup).hits.first
        #expect(hit?.plans.map(\.plan.id) == [newer.plan, older.plan])
    }

    @Test func `is for staff only`() async throws {
        let world = try await TestWorld()
        for relative in [world.child, world.mother] {
            await #expect(throws: NotAllowed.staffOnly) {
                try await hits("alva", as: relative, in: world)
            }
        }
    }
}
