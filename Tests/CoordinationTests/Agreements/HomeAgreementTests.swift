import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `The agreement that a plan is made under` {
    /// Units in one county, and children who live in each of the three.
    @Test(arguments: [("0880", "kalmar"), ("1080", "blekinge"), ("0581", "ostergotland")])
    func `is that of the municipality where the child lives`(home: String, key: String) async throws
    {
        let library = try RealAgreements.all()
        let world = try await TestWorld(
            under: try RealAgreements.named("blekinge"),
            besides: library.filter { $0.key.description != "blekinge" },
            home: MunicipalityCode(home)
        )
        let story = try await PlanStory(in: world)
        let page = try await story.overview(as: world.bup)
        #expect(page.agreement.key.description == key)
        #expect(page.plan.content.agreement.key == key)
    }

    @Test func `is the unit's own for a child from a county that has none here`() async throws {
        let own = try RealAgreements.named("blekinge")
        let world = try await TestWorld(
            under: own,
            besides: [try RealAgreements.named("kalmar")],
            home: MunicipalityCode("0880")
        )
        let later = Coordinator(
            database: world.database,
            effects: world.clock.effects,
            agreements: AgreementShelf([own])
        )
        let plan = try await later.noticeNeed(
            of: world.family.child,
            words: "Skolan fungerar inte",
            whose: .child,
            why: "Två huvudmän behövs",
            maturity: .heard,
            initiator: "Ida",
            considering: PlanStory.consideration(on: TestWorld.today),
            as: world.bup
        )
        let page = try await later.planOverview(plan, as: world.bup)
        #expect(page.agreement.key.description == "blekinge")
    }

    @Test func `is missing when neither home nor unit has one, and no plan begins`() async throws {
        let world = try await TestWorld(under: TestAgreement.agreement)
        let stranger = Coordinator(
            database: world.database,
            effects: world.clock.effects,
            agreements: AgreementShelf([try RealAgreements.named("kalmar")])
        )
        await #expect(throws: NoAgreement()) {
            try await stranger.noticeNeed(
                of: world.family.child,
                words: "Skolan fungerar inte",
                whose: .child,
                why: "Två huvudmän behövs",
                maturity: .heard,
                initiator: "Ida",
                considering: PlanStory.consideration(on: TestWorld.today),
                as: world.bup
            )
        }
        #expect(try await world.count("plan") == 0)
    }
}
