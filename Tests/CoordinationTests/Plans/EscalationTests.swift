import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `A need that two in a row have declined` {
    private struct Scene {
        let world: TestWorld
        let story: PlanStory
        let need: Need.ID
    }

    private func scene() async throws -> Scene {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .called)
        let need = try await story.overview(as: world.bup).needs[0].content.id
        return Scene(world: world, story: story, need: need)
    }

    private func ask(_ unit: ServiceUnit.ID, _ scene: Scene) async throws -> SupportInput.ID {
        let input = try await scene.world.coordinator.addInput(
            "Någon som möter bussen",
            for: scene.need,
            by: unit,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            to: scene.story.plan,
            as: scene.world.bup
        )
        try await scene.story.handOut()
        return input
    }

    private func decline(_ input: SupportInput.ID, as caller: Caller, _ scene: Scene) async throws {
        _ = try await scene.world.coordinator.answer(
            input,
            .decline(because: "Inte vårt uppdrag"),
            in: scene.story.plan,
            as: caller
        )
    }

    private func waiting(_ caller: Caller, _ scene: Scene) async throws -> Int {
        try await scene.world.coordinator.toDoList(as: caller).unanswered.count
    }

    @Test(.proves("B-15", "D-22"))
    func `goes by itself to the managers of the units concerned, and to no other`() async throws {
        let scene = try await scene()
        let world = scene.world
        let first = try await ask(TestOrganisations.school.id, scene)
        try await decline(first, as: world.school, scene)
        #expect(try await waiting(world.bup, scene) == 0)
        let second = try await ask(TestOrganisations.social.id, scene)
        try await decline(second, as: world.social, scene)
        for caller in [world.bup, world.school, world.social] {
            #expect(try await waiting(caller, scene) == 1)
        }
        #expect(try await waiting(world.outsider, scene) == 0)
    }

    @Test(.proves("D-22"))
    func `is told to a unit without the other's no, and to the family with the day`() async throws {
        let scene = try await scene()
        let (world, story) = (scene.world, scene.story)
        try await decline(ask(TestOrganisations.school.id, scene), as: world.school, scene)
        try await decline(ask(TestOrganisations.social.id, scene), as: world.social, scene)
        let school = try await story.overview(as: world.school)
        #expect(school.escalations.map(\.unit) == [TestOrganisations.school.id])
        #expect(school.inputs.map(\.content.performer) == [TestOrganisations.school.id])
        #expect(!school.knowsRefusals(of: scene.need, before: TestWorld.today))
        for teller in [world.bup, world.mother, world.child] {
            let page = try await story.overview(as: teller)
            #expect(page.knowsRefusals(of: scene.need, before: TestWorld.today))
        }
        let mother = try await story.overview(as: world.mother)
        #expect(Set(mother.escalations.map(\.day)) == [TestWorld.today])
        #expect(mother.referrals(of: scene.need).count == 2)
        let told = mother.disclosures.filter { $0.part.kind == .escalation }.map(\.receiver)
        #expect(Set(told) == [TestOrganisations.school.id, TestOrganisations.social.id])
    }

    @Test(.proves("D-22"))
    func `waits for the manager alone, where a unit has one`() async throws {
        let scene = try await scene()
        let world = scene.world
        let boss = try await world.openManager(at: TestOrganisations.school.id)
        try await decline(ask(TestOrganisations.school.id, scene), as: world.school, scene)
        try await decline(ask(TestOrganisations.social.id, scene), as: world.social, scene)
        #expect(try await waiting(boss, scene) == 1)
        #expect(try await waiting(world.school, scene) == 0)
        #expect(try await scene.story.overview(as: boss).inputs.count == 1)
    }

    @Test(.proves("B-15"))
    func `counts a no to answering for it, and waits no more once someone says yes`() async throws {
        let scene = try await scene()
        let (world, story) = (scene.world, scene.story)
        let first = try await ask(TestOrganisations.school.id, scene)
        try await decline(first, as: world.school, scene)
        let social = TestOrganisations.social.id
        try await world.coordinator.assign(scene.need, to: social, as: world.bup)
        try await story.handOut()
        let offer = try await story.overview(as: world.social).offers(to: social)[0].id
        _ = try await world.coordinator.answerHandover(
            offer,
            .declined(because: "Nej"),
            in: story.plan,
            as: world.social
        )
        #expect(try await waiting(world.social, scene) == 1)
        world.clock.move(to: "2026-11-25")
        _ = try await world.coordinator.answer(
            first,
            .promise(starts: nil),
            in: story.plan,
            as: world.school
        )
        for caller in [world.bup, world.school, world.social] {
            #expect(try await waiting(caller, scene) == 0)
        }
    }

    @Test func `tells no unit that no consent reaches`() async throws {
        let scene = try await scene()
        let (world, story) = (scene.world, scene.story)
        let school = try await ask(TestOrganisations.school.id, scene)
        let social = try await ask(TestOrganisations.social.id, scene)
        try await decline(school, as: world.school, scene)
        let consents = try await story.overview(as: world.mother).consents
        let own = try #require(consents.first).content.id
        try await world.coordinator.withdrawConsent(own, in: story.plan, as: world.mother)
        try await decline(social, as: world.social, scene)
        for caller in [world.bup, world.school, world.social] {
            #expect(try await waiting(caller, scene) == 0)
        }
    }
}
