import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Asking for copies` {
    private func asked(
        by caller: @Sendable (TestWorld) -> Caller
    ) async throws -> (world: TestWorld, story: PlanStory, units: [ServiceUnit]) {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        let units = try await world.coordinator.askForCopies(
            of: "Allt från mötet",
            in: story.plan,
            as: caller(world)
        )
        return (world, story, units)
    }

    private func latest(
        _ story: PlanStory,
        as caller: Caller
    ) async throws -> Held<CopyRequest> {
        let copies = try await story.world.coordinator.copyRequests(in: story.plan, as: caller)
        return try #require(copies.requests.last { $0.content.wish == "Allt från mötet" })
    }

    @Test(.proves("D-41"))
    func `reaches every unit that the family knows to hold something`() async throws {
        let (world, story, units) = try await asked { $0.mother }
        #expect(
            Set(units.map(\.id))
                == [
                    TestOrganisations.bup.id, TestOrganisations.social.id,
                    TestOrganisations.school.id,
                ]
        )
        for unit in [world.bup, world.social, world.school] {
            #expect(
                try await latest(story, as: unit).content.asker
                    == .guardian(world.family.guardians[0])
            )
            let waiting = try await world.coordinator.toDoList(as: unit).copies
            #expect(waiting.contains { $0.request.wish == "Allt från mötet" })
        }
        await #expect(throws: NotFound()) {
            try await world.coordinator.copyRequests(in: story.plan, as: world.outsider)
        }
    }

    @Test(.proves("D-41"))
    func `is answered by each unit for itself, and the asker reads every answer`() async throws {
        let (world, story, _) = try await asked { $0.mother }
        let answers: [(Caller, CopyRequest.Decision)] = [
            (world.bup, .part(without: [.voice], because: "Barnet har bett om det")),
            (world.social, .no(because: "Inget finns hos oss")), (world.school, .whole),
        ]
        for (unit, decision) in answers {
            let request = try await latest(story, as: unit)
            try await world.coordinator.answerCopyRequest(
                request.content.id,
                decision,
                in: story.plan,
                as: unit
            )
            let waiting = try await world.coordinator.toDoList(as: unit).copies
            #expect(!waiting.contains { $0.request.wish == "Allt från mötet" })
        }
        let read = try await world.coordinator.copyRequests(in: story.plan, as: world.mother)
        let given = read.requests.filter { $0.content.wish == "Allt från mötet" }
            .compactMap(\.content.answer?.decision)
        #expect(Set(given) == Set(answers.map(\.1)))
    }

    @Test(.proves("D-41"))
    func `tells nobody else in the family, nor another unit what one answered`() async throws {
        let (world, story, _) = try await asked { $0.mother }
        for other in [world.father, world.child] {
            let seen = try await world.coordinator.copyRequests(in: story.plan, as: other)
            #expect(!seen.requests.contains { $0.content.wish == "Allt från mötet" })
        }
        let school = try await latest(story, as: world.school)
        await #expect(throws: NotFound()) {
            try await world.coordinator.answerCopyRequest(
                school.content.id,
                .whole,
                in: story.plan,
                as: world.social
            )
        }
    }

    @Test(.proves("D-41"))
    func `leaves a line in the log for the question and for the answer`() async throws {
        let (world, story, _) = try await asked { $0.child }
        let request = try await latest(story, as: world.bup)
        try await world.coordinator.answerCopyRequest(
            request.content.id,
            .whole,
            in: story.plan,
            as: world.bup
        )
        for caller in [world.child, world.bup] {
            let lines = try await world.rows(
                """
                SELECT act FROM access_log
                WHERE person_id = \(caller.person) AND act = 'wrote' AND outcome = 'done'
                    AND subject = \(PartKind.copyRequest.rawValue)
                """
            )
            #expect(!lines.isEmpty)
        }
    }
}
