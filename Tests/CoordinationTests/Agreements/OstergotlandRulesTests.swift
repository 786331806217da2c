import Coordination
import Domain
import Fixtures
import Storage
import Testing

/// The real file of another county, over the same invented units.
@Suite struct `A plan where the law says who answers for it` {
    private let agreement: Agreement

    init() throws {
        agreement = try RealAgreements.named("ostergotland")
    }

    private func refusal(
        of kind: PlanRole.Kind,
        to unit: ServiceUnit.ID,
        in story: PlanStory
    ) async throws -> Agreement.Refusal? {
        do {
            try await story.world.coordinator.name(
                PlanRole(kind: kind, unit: unit, name: "Kaj"),
                in: story.plan,
                as: story.holder
            )
            return nil
        } catch let refusal as Agreement.Refusal {
            return refusal
        }
    }

    @Test func `is not held by the school, and says by which clause`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await PlanStory(in: world, until: .consented)
        let refused = try await refusal(of: .lead, to: TestOrganisations.school.id, in: story)
        #expect(
            refused?.reason == .lacksRight(.hold, .school, given: [.health, .social])
        )
        #expect(refused?.clause?.key.description == "vem-svarar-for-planen")
        #expect(try await story.overview(as: world.bup).roles.map(\.kind) == [.initiator])
        #expect(try await refusal(of: .chair, to: TestOrganisations.school.id, in: story) == nil)
        #expect(try await refusal(of: .lead, to: TestOrganisations.social.id, in: story) == nil)
    }

    @Test func `is begun but not called by another service`() async throws {
        let world = try await TestWorld(under: agreement)
        let leisure = try await world.openLeisure()
        let child = try await world.child(
            livingIn: TestOrganisations.home(under: agreement),
            writtenDownBy: leisure
        )
        let story = try await PlanStory(in: world, until: .consented, of: child, as: leisure)
        let refused = await #expect(throws: Agreement.Refusal.self) {
            try await story.call([TestOrganisations.bup.id])
        }
        #expect(
            refused?.reason == .lacksRight(.call, .other, given: [.health, .social, .school])
        )
        #expect(try await story.status == .consented)
        #expect(try await world.count("meeting") == 0)
    }

    @Test func `may be refused a family while only school and social services are needed`()
        async throws
    {
        let world = try await TestWorld(under: agreement)
        let child = try await world.child(
            livingIn: TestOrganisations.home(under: agreement),
            writtenDownBy: world.school
        )
        let story = try await PlanStory(in: world, of: child, as: world.school)
        try await story.step(.asked)
        _ = try await story.ask(TestOrganisations.social.id)
        #expect(try await !story.overview(as: world.school).owesOffer)
        try await story.step(.refused(because: "Skola och socialtjänst löser det själva"))
        #expect(try await story.status == .refused)
    }

    @Test(.proves("O-03"))
    func `has at least one goal in the family's own words before it is agreed`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await PlanStory(in: world, until: .met)
        _ = try await story.ask(TestOrganisations.bup.id)
        _ = try await refusal(of: .lead, to: TestOrganisations.bup.id, in: story)
        for whose in [Speaker.staff, .guardian] {
            let refused = await #expect(throws: Agreement.Refusal.self) {
                try await agree(on: story)
            }
            #expect(refused?.reason == .contentsLacking([.goals]))
            #expect(refused?.clause?.key.description == "mal-i-egna-ord")
            try await world.coordinator.addGoal(
                "Lugna dagar",
                whose: whose,
                to: story.plan,
                as: world.bup
            )
        }
        try await agree(on: story)
        #expect(try await story.status.isRunning)
    }

    private func agree(on story: PlanStory) async throws {
        try await story.world.coordinator.agree(
            on: story.plan,
            version: story.version,
            followUp: "2027-02-01",
            othersDoNothing: true,
            considering: PlanStory.consideration(on: TestWorld.today),
            as: story.holder
        )
    }

    @Test(.proves("O-19"))
    func `waits for the child's consent and each guardian's`() async throws {
        let world = try await TestWorld(birthDate: "2012-01-01", under: agreement)
        let story = try await PlanStory(in: world, until: .accepted, childDecides: true)
        let deciders = try await story.deciders
        #expect(deciders.count == 3 && deciders.contains(.child(world.family.child)))
        for giver in deciders {
            await #expect(throws: Plan.Refusal.consentMissing) {
                try await story.step(.consented)
            }
            try await story.consent(of: giver)
        }
        try await story.step(.consented)
        #expect(try await story.status == .consented)
    }

    @Test(
        .proves("B-54", "O-27", "O-57"),
        arguments: ["blekinge", "kalmar", "ostergotland"]
    )
    func `calls a unit of any kind, which then knows of the meeting`(key: String) async throws {
        let world = try await TestWorld(under: try RealAgreements.named(key))
        let leisure = try await world.openLeisure()
        let story = try await PlanStory(in: world, until: .accepted)
        let units = PlanStory.allUnits.union([TestOrganisations.leisure.id])
        for giver in try await story.deciders {
            try await world.coordinator.recordConsent(
                of: giver,
                .yes(Consent.Scope(parties: units, kinds: PlanStory.allKinds)),
                form: .oral,
                period: .days(TestWorld.today, "2027-05-01"),
                in: story.plan,
                as: world.bup
            )
        }
        try await story.step(.consented)
        try await story.call([TestOrganisations.leisure.id])
        try await story.handOut(to: [TestOrganisations.leisure.id])
        let calls = try await world.coordinator.toDoList(as: leisure).calls
        #expect(calls.map(\.plan) == [story.plan])
    }
}
