import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `The answer to a call` {
    private static let no = CallAnswer.Reply.staysAway(
        because: "Alla är på kurs den dagen",
        suggests: TestWorld.today.adding(days: 3)
    )

    /// A plan where the social services and the school have been called and know it.
    private func called() async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        try await story.call(
            [TestOrganisations.social.id, TestOrganisations.school.id],
            on: TestWorld.today.adding(days: 5)
        )
        try await story.handOut()
        return story
    }

    @Test(arguments: [CallAnswer.Reply.comes, no])
    func `reaches the unit that called and the family, and no other`(
        reply: CallAnswer.Reply
    ) async throws {
        let story = try await called()
        let world = story.world
        #expect(try await story.answerCall(reply, as: world.school))
        for caller in [world.school, world.bup, world.mother, world.child] {
            let page = try await story.overview(as: caller)
            #expect(page.callAnswers.map(\.reply) == [reply])
            #expect(page.callAnswers.map(\.unit) == [TestOrganisations.school.id])
        }
        #expect(try await story.overview(as: world.social).callAnswers.isEmpty)
        let lines = try await story.overview(as: world.mother).disclosures
            .filter { $0.part.kind == .callAnswer }
        #expect(lines.map(\.owner) == [TestOrganisations.school.id])
        #expect(lines.map(\.receiver) == [TestOrganisations.bup.id])
    }

    @Test func `goes to no other party when the plan is shared either`() async throws {
        let story = try await called()
        let world = story.world
        try await story.answerCall(Self.no, as: world.school)
        try await story.hold()
        try await story.agree()
        try await story.handOut()
        try await story.handOut(as: world.school)
        #expect(try await story.overview(as: world.social).callAnswers.isEmpty)
    }

    @Test func `is given to the new day when the meeting has been moved`() async throws {
        let story = try await called()
        let world = story.world
        let first = try #require(try await story.overview(as: world.school).coming)
        world.clock.advance(seconds: 1)
        try await story.call([TestOrganisations.school.id], on: TestWorld.today.adding(days: 9))
        #expect(try await story.overview(as: world.school).coming == first)
        try await story.handOut()
        let overview = try await story.overview(as: world.school)
        #expect(overview.coming?.day == TestWorld.today.adding(days: 9))
        #expect(overview.replacement(of: first)?.id == overview.coming?.id)
        let calls = try await world.coordinator.toDoList(as: world.school).calls
        #expect(calls.map(\.meeting.id) == [overview.coming?.id])
        await #expect(throws: PlanMeeting.Refusal.hasMoved) {
            try await world.coordinator.answerCall(
                to: first.id,
                .comes,
                in: story.plan,
                as: world.school
            )
        }
    }

    @Test func `takes the place of an earlier answer, also where it was handed out`() async throws {
        let story = try await called()
        try await story.answerCall(Self.no, as: story.world.school)
        try await story.answerCall(.comes, as: story.world.school)
        let answers = try await story.overview(as: story.world.bup).callAnswers
        #expect(answers.map(\.reply) == [.comes])
    }

    @Test func `is one for each called unit`() async throws {
        let story = try await called()
        try await story.answerCall(.comes, as: story.world.school)
        try await story.answerCall(Self.no, as: story.world.social)
        let page = try await story.overview(as: story.world.bup)
        let meeting = try #require(page.coming)
        #expect(page.answer(of: TestOrganisations.school.id, to: meeting)?.reply == .comes)
        #expect(page.answer(of: TestOrganisations.social.id, to: meeting)?.reply == Self.no)
    }

    @Test func `is given by the called unit and nobody else`() async throws {
        let story = try await called()
        let meeting = try #require(try await story.overview(as: story.world.bup).coming)
        await #expect(throws: PlanMeeting.Refusal.notCalled) {
            try await story.answerCall(.comes, as: story.world.bup)
        }
        await #expect(throws: NotAllowed.staffOnly) {
            try await story.answerCall(.comes, as: story.world.mother)
        }
        await #expect(throws: NotFound()) {
            try await story.world.coordinator.answerCall(
                to: meeting.id,
                .comes,
                in: story.plan,
                as: story.world.outsider
            )
        }
        #expect(try await story.world.count("call_answer") == 0)
    }

    @Test func `is kept by the unit when no consent lets it out`() async throws {
        let story = try await called()
        let world = story.world
        let consents = try await story.overview(as: world.mother).consents
        let own = try #require(consents.first).content.id
        try await world.coordinator.withdrawConsent(own, in: story.plan, as: world.mother)
        #expect(try await story.answerCall(.comes, as: world.school) == false)
        #expect(try await story.overview(as: world.school).callAnswers.count == 1)
        #expect(try await story.overview(as: world.bup).callAnswers.isEmpty)
    }

    @Test func `is waited for on the unit's own list until it is given`() async throws {
        let story = try await called()
        let world = story.world
        func answers(_ caller: Caller) async throws -> [CallAnswer.Reply?] {
            try await world.coordinator.toDoList(as: caller).calls.map(\.answer?.reply)
        }
        #expect(try await answers(world.school) == [nil])
        try await story.answerCall(Self.no, as: world.school)
        #expect(try await answers(world.school) == [Self.no])
        #expect(try await answers(world.social) == [nil])
        #expect(try await answers(world.bup).isEmpty)
    }

    @Test func `is no longer waited for when the meeting was held early`() async throws {
        let story = try await called()
        try await story.hold()
        try await story.handOut()
        #expect(try await story.world.coordinator.toDoList(as: story.world.school).calls.isEmpty)
    }
}
