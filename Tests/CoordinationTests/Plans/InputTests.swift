import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `An input asked of another party` {
    private struct Scene {
        let world: TestWorld
        let story: PlanStory
        let input: SupportInput.ID
    }

    /// A plan where the school has been called, and is asked for something before they agree.
    private func scene() async throws -> Scene {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .called)
        let input = try await story.ask(TestOrganisations.school.id, "En lugn plats att äta på")
        return Scene(world: world, story: story, input: input)
    }

    @Test(.proves("D-21"))
    func `is a question and no promise until that party has answered`() async throws {
        let scene = try await scene()
        let page = try await scene.story.overview(as: scene.world.bup)
        let input = try #require(page.inputs.first?.content)
        #expect(page.commitment(to: input) == .asked)
        await #expect(throws: Commitment.Refusal.notYourInput) {
            try await scene.world.coordinator.answer(
                scene.input,
                .promise(starts: nil),
                in: scene.story.plan,
                as: scene.world.bup
            )
        }
        #expect(try await scene.world.count("input_answer") == 0)
    }

    @Test(.proves("D-21"))
    func `is seen by both parties and the family, and by no third before they agree`() async throws
    {
        let scene = try await scene()
        let (world, story) = (scene.world, scene.story)
        #expect(try await Sight(of: story, as: world.school) == .nothing)
        try await story.handOut()
        let asked = try await world.coordinator.toDoList(as: world.school).questions
        #expect(asked.map(\.input.id) == [scene.input])
        #expect(try await story.answer(as: world.school))
        #expect(try await world.coordinator.toDoList(as: world.school).questions.isEmpty)
        for caller in [world.bup, world.school, world.mother, world.child] {
            let page = try await story.overview(as: caller)
            let input = try #require(page.inputs.first?.content)
            #expect(page.commitment(to: input) == .promised(starts: nil))
        }
        let third = try await Sight(of: story, as: world.social).parts
        #expect(third[.meeting] == 1)
        #expect(third[.input] == nil && third[.answer] == nil)
    }

    @Test(.proves("D-21"))
    func `leaves one disclosure for the question and one for the answer`() async throws {
        let scene = try await scene()
        try await scene.story.handOut()
        try await scene.story.answer(as: scene.world.school)
        let lines = try await scene.story.overview(as: scene.world.mother).disclosures
        let question = lines.filter { $0.part.kind == .input }
        #expect(question.map(\.receiver) == [TestOrganisations.school.id])
        let answer = lines.filter { $0.part.kind == .answer }
        #expect(answer.map(\.owner) == [TestOrganisations.school.id])
        #expect(answer.map(\.receiver) == [TestOrganisations.bup.id])
    }

    @Test func `is answered by its party also when no consent lets the answer out`() async throws {
        let scene = try await scene()
        let (world, story) = (scene.world, scene.story)
        try await story.handOut()
        let consents = try await story.overview(as: world.mother).consents
        let own = try #require(consents.first).content.id
        try await world.coordinator.withdrawConsent(own, in: story.plan, as: world.mother)
        #expect(try await story.answer(as: world.school) == false)
        #expect(try await story.overview(as: world.school).answers.count == 1)
        #expect(try await story.overview(as: world.bup).answers.isEmpty)
    }

    @Test func `that a unit takes upon itself is a promise at once`() async throws {
        let scene = try await scene()
        let own = try await scene.story.ask(TestOrganisations.bup.id)
        let page = try await scene.story.overview(as: scene.world.bup)
        #expect(page.answers.map(\.input) == [own])
        #expect(page.answers.map(\.commitment) == [.promised(starts: nil)])
    }

    @Test(.proves("K-33"))
    func `says whether it lets the child stay at home and in school`() async throws {
        let scene = try await scene()
        _ = try await scene.world.coordinator.addInput(
            "Boende",
            for: nil,
            by: TestOrganisations.social.id,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: false, inSchool: true),
            payer: nil,
            to: scene.story.plan,
            as: scene.world.bup
        )
        let inputs = try await scene.story.overview(as: scene.world.mother).inputs
        #expect(inputs.map(\.content.staying.movesChild) == [false, true])
    }

    @Test(.proves("K-35", "B-48"))
    func `may start while it is disputed who pays, and the dispute stays on record`() async throws {
        let scene = try await scene()
        let (coordinator, plan) = (scene.world.coordinator, scene.story.plan)
        let own = try await scene.story.ask(TestOrganisations.bup.id)
        try await coordinator.raiseDisagreement(
            about: own,
            .whoPays,
            account: "Regionen eller kommunen?",
            startsNow: TestOrganisations.bup.id,
            in: plan,
            as: scene.world.bup
        )
        _ = try await coordinator.answer(
            own,
            .start(on: TestWorld.today),
            in: plan,
            as: scene.world.bup
        )
        let open = try await scene.story.overview(as: scene.world.mother).disagreements
        #expect(open.map(\.content.startsNow) == [TestOrganisations.bup.id])
        let dispute = try #require(open.first).content.id
        try await coordinator.settle(dispute, outcome: "Hälften var", in: plan, as: scene.world.bup)
        let settled = try await scene.story.overview(as: scene.world.mother).disagreements
        #expect(settled.map(\.content.settled?.outcome) == ["Hälften var"])
    }
}
