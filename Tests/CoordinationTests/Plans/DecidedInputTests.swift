import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `An input that a principal must decide on` {
    private func decided(_ story: PlanStory) async throws -> SupportInput.ID {
        try await story.world.coordinator.addInput(
            "Kontaktfamilj",
            for: nil,
            by: TestOrganisations.bup.id,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            place: .home,
            needsDecision: true,
            to: story.plan,
            as: story.world.bup
        )
    }

    @Test(.proves("O-25", "B-58"))
    func `starts only when its own unit says where the decision is kept`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let input = try await decided(story)
        func start(_ decision: String?) async throws {
            _ = try await world.coordinator.answer(
                input,
                .start(on: TestWorld.today),
                decision: decision,
                in: story.plan,
                as: world.bup
            )
        }
        await #expect(throws: Commitment.Refusal.decisionFirst) { try await start(nil) }
        try await start("SN 2026:14")
        let page = try await story.overview(as: world.mother)
        #expect(page.answers.map(\.decision) == ["SN 2026:14"])
        #expect(page.inputs.map(\.content.needsDecision) == [true])
    }

    @Test(.proves("O-25"))
    func `is told from an open one, which starts as soon as it is promised`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let open = try await story.ask(TestOrganisations.bup.id)
        _ = try await world.coordinator.answer(
            open,
            .start(on: TestWorld.today),
            in: story.plan,
            as: world.bup
        )
        let page = try await story.overview(as: world.mother)
        #expect(page.inputs.map(\.content.needsDecision) == [false])
    }

    @Test(.proves("O-10"))
    func `says where the child meets it`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        _ = try await decided(story)
        let page = try await story.overview(as: world.mother)
        #expect(page.inputs.map(\.content.place) == [.home])
    }
}
