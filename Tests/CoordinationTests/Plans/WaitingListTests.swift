import Coordination
import Domain
import Fixtures
import Testing

/// How much of each sort waits for a unit to answer or to know.
private struct Waiting: Equatable {
    let offers: Int
    let unanswered: Int
    let changes: Int
    let questions: Int

    init(for caller: Caller, in world: TestWorld) async throws {
        let list = try await world.coordinator.toDoList(as: caller)
        offers = list.offers.count
        unanswered = list.unanswered.count
        changes = list.changes.count
        questions = list.questions.count
    }

    init(offers: Int = 0, unanswered: Int = 0, changes: Int = 0, questions: Int = 0) {
        self.offers = offers
        self.unanswered = unanswered
        self.changes = changes
        self.questions = questions
    }
}

@Suite struct `What waits for a unit` {
    private let school = TestOrganisations.school.id

    /// A running plan in which the school is asked to take a need over, is told of one that two
    /// have declined, owes an answer about one and knows of a unit that closes.
    private func story() async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let (world, coordinator) = (story.world, story.world.coordinator)
        let need = try await story.overview(as: world.bup).needs[0].content.id
        for asked in [world.school, world.social] {
            let input = try await ask(asked, about: need, story)
            _ = try await coordinator.answer(
                input,
                .decline(because: "Inte vårt"),
                in: story.plan,
                as: asked
            )
        }
        try await coordinator.assign(need, to: school, as: world.bup)
        _ = try await coordinator.tellUnitChange(
            .closes,
            on: "2027-01-15",
            "Vi slutar",
            as: world.bup
        )
        _ = try await ask(world.school, about: need, story)
        return story
    }

    private func ask(
        _ asked: Caller,
        about need: Need.ID,
        _ story: PlanStory
    ) async throws -> SupportInput.ID {
        let input = try await story.world.coordinator.addInput(
            "Någon som möter bussen",
            for: need,
            by: try #require(asked.unit),
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            to: story.plan,
            as: story.holder
        )
        try await story.handOut()
        return input
    }

    @Test func `waits no longer once the unit knows that the plan has ended`() async throws {
        let story = try await story()
        let world = story.world
        #expect(
            try await Waiting(for: world.school, in: world)
                == Waiting(offers: 1, unanswered: 1, changes: 1, questions: 1)
        )
        try await story.step(.ended(because: .needsMet), why: "Klart")
        try await story.handOut()
        for caller in [world.bup, world.school, world.social] {
            #expect(try await Waiting(for: caller, in: world) == Waiting())
        }
    }

    @Test func `waits no longer once the need it is about was marked as a mistake`() async throws {
        let story = try await story()
        let world = story.world
        let need = try await story.overview(as: world.bup).needs[0].reference
        try await world.coordinator.markInError(
            need,
            because: "Fel barn",
            in: story.plan,
            as: world.bup
        )
        for caller in [world.bup, world.school] {
            #expect(try await Waiting(for: caller, in: world) == Waiting(changes: 1))
        }
    }
}
