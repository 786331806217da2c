import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A need at the managers` {
    private struct Scene {
        let world: TestWorld
        let story: PlanStory
        let need: Need.ID

        var coordinator: Coordinator { world.coordinator }

        init(until stage: PlanStory.Stage = .called) async throws {
            world = try await TestWorld()
            story = try await PlanStory(in: world, until: stage)
            need = try await story.overview(as: world.bup).needs[0].content.id
            try await story.handOut()
        }

        func ask(_ unit: ServiceUnit, as caller: Caller) async throws -> SupportInput.ID {
            world.clock.advance(seconds: 1)
            let input = try await coordinator.addInput(
                "Någon som möter bussen",
                for: need,
                by: unit.id,
                answerBy: nil,
                starts: nil,
                staying: Staying(atHome: true, inSchool: true),
                payer: nil,
                to: story.plan,
                as: caller
            )
            try await story.handOut(as: caller)
            return input
        }

        func answer(
            _ input: SupportInput.ID,
            _ act: Commitment.Act,
            as caller: Caller
        ) async throws {
            world.clock.advance(seconds: 1)
            _ = try await coordinator.answer(input, act, in: story.plan, as: caller)
        }

        func decline(_ input: SupportInput.ID, as caller: Caller) async throws {
            try await answer(input, .decline(because: "Inte vårt uppdrag"), as: caller)
        }

        /// Two in a row say no to what the nurse has asked.
        func sendOn() async throws {
            let school = try await ask(TestOrganisations.school, as: world.bup)
            let social = try await ask(TestOrganisations.social, as: world.bup)
            try await decline(school, as: world.school)
            try await decline(social, as: world.social)
        }

        func withdraw() async throws {
            let own = try #require(try await story.overview(as: world.mother).consents.first)
            try await coordinator.withdrawConsent(
                own.content.id,
                in: story.plan,
                as: world.mother
            )
        }

        /// How much waits at the nurse's unit, the school and social services.
        var waiting: [Int] {
            get async throws {
                var counts: [Int] = []
                for caller in [world.bup, world.school, world.social] {
                    counts.append(try await coordinator.toDoList(as: caller).unanswered.count)
                }
                return counts
            }
        }
    }

    @Test(.proves("B-15"))
    func `leaves them when one of those told takes it on, once the asker has learnt it`()
        async throws
    {
        let scene = try await Scene(until: .agreed)
        try await scene.sendOn()
        #expect(try await scene.waiting == [1, 1, 1])
        _ = try await scene.coordinator.addInput(
            "Vi möter bussen",
            for: scene.need,
            by: TestOrganisations.social.id,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            to: scene.story.plan,
            as: scene.world.social
        )
        #expect(try await scene.waiting == [1, 1, 1])
        scene.world.clock.advance(seconds: 1)
        try await scene.story.handOut(as: scene.world.social)
        #expect(try await scene.waiting == [0, 0, 0])
    }

    @Test(.proves("D-16"))
    func `says nothing newer to a unit that no consent reaches any more`() async throws {
        let scene = try await Scene()
        try await scene.sendOn()
        try await scene.withdraw()
        _ = try await scene.ask(TestOrganisations.bup, as: scene.world.bup)
        #expect(try await scene.waiting == [0, 1, 1])
        let newer: SQL = "version > 1 AND holder_id <> owner_id"
        #expect(try await scene.world.count("escalation", where: newer) == 0)
    }

    @Test func `is not taken from them by a yes that is undone`() async throws {
        let scene = try await Scene()
        try await scene.sendOn()
        try await scene.withdraw()
        _ = try await scene.ask(TestOrganisations.bup, as: scene.world.bup)
        let act = try await scene.coordinator.undoableAct(
            in: scene.story.plan,
            as: scene.world.bup
        )
        #expect(act == nil)
    }

    @Test(.proves("D-22"))
    func `is written and handed out by the one who asked, and is in the log`() async throws {
        let scene = try await Scene()
        try await scene.sendOn()
        let (world, asker) = (scene.world, scene.world.bup.person)
        let lines: SQL = "part_kind = 'escalation' AND by_id = \(asker)"
        #expect(try await world.count("disclosure", where: lines) == 2)
        #expect(try await world.count("escalation", where: "written_by <> \(asker)") == 0)
        let logged: SQL = "subject = 'escalation' AND act = 'wrote' AND outcome = 'done'"
        #expect(try await world.count("access_log", where: logged) > 0)
    }

    @Test func `waits to be handed out by a person where no ground let it out at once`()
        async throws
    {
        let scene = try await Scene()
        let (world, story) = (scene.world, scene.story)
        let school = try await scene.ask(TestOrganisations.school, as: world.bup)
        let own = try await scene.ask(TestOrganisations.bup, as: world.bup)
        try await scene.decline(school, as: world.school)
        try await scene.withdraw()
        try await scene.decline(own, as: world.bup)
        #expect(try await scene.waiting == [1, 0, 0])
        for giver in try await story.deciders { try await story.consent(of: giver) }
        try await story.handOut()
        #expect(try await scene.waiting == [1, 1, 0])
    }

    @Test(.proves("D-21", "B-15"))
    func `was asked about by a party, which gets the answers as the holder does`() async throws {
        let scene = try await Scene(until: .agreed)
        let world = scene.world
        let first = try await scene.ask(TestOrganisations.bup, as: world.school)
        let second = try await scene.ask(TestOrganisations.social, as: world.school)
        try await scene.decline(first, as: world.bup)
        try await scene.decline(second, as: world.social)
        for caller in [world.school, world.bup] {
            let known = try await scene.story.overview(as: caller).answers.map(\.input)
            #expect(Set(known).isSuperset(of: [first, second]))
        }
        #expect(try await scene.waiting == [1, 1, 1])
    }

    @Test(.proves("B-15"))
    func `follows the order in which they answered, whatever day the work began`() async throws {
        let scene = try await Scene()
        let world = scene.world
        let school = try await scene.ask(TestOrganisations.school, as: world.bup)
        let own = try await scene.ask(TestOrganisations.bup, as: world.bup)
        let social = try await scene.ask(TestOrganisations.social, as: world.bup)
        try await scene.decline(own, as: world.bup)
        try await scene.decline(social, as: world.social)
        #expect(try await scene.waiting == [1, 0, 1])
        try await scene.answer(school, .promise(starts: nil), as: world.school)
        #expect(try await scene.waiting == [0, 0, 0])
        try await scene.answer(school, .start(on: "2026-11-01"), as: world.school)
        #expect(try await scene.waiting == [0, 0, 0])
        let answer = try await scene.story.overview(as: world.school).answers
            .first { $0.input == school }
        #expect(answer?.day == TestWorld.today)
        #expect(answer?.commitment == .started(on: "2026-11-01"))
    }
}
