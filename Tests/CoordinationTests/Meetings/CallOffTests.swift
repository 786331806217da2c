import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `A meeting that is called off` {
    private let school = TestOrganisations.school.id
    private let social = TestOrganisations.social.id

    /// A plan where the social services and the school have been called to a day to come.
    private func called(until stage: PlanStory.Stage = .consented) async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: stage)
        try await story.call([social, school], on: TestWorld.today.adding(days: 5))
        try await story.handOut()
        return story
    }

    private func callOff(_ story: PlanStory) async throws -> Set<ServiceUnit.ID> {
        story.world.clock.advance(seconds: 1)
        return try await story.world.coordinator.callOff(
            because: "Tolken är sjuk",
            in: story.plan,
            version: try await story.version,
            considering: PlanStory.consideration(on: TestWorld.today),
            as: story.holder
        )
    }

    @Test func `is told to everyone who was called, each on its own copy, and to the family`()
        async throws
    {
        let story = try await called()
        let world = story.world
        #expect(try await callOff(story).isEmpty)
        for caller in [world.bup, world.school, world.social, world.mother, world.child] {
            let page = try await story.overview(as: caller)
            #expect(page.coming == nil)
            #expect(page.calledOff?.calledOff?.because == "Tolken är sjuk")
        }
        let toDo = try await world.coordinator.toDoList(as: world.school).calls
        #expect(toDo.map(\.meeting.calledOff?.because) == ["Tolken är sjuk"])
        #expect(try await story.overview(as: world.school).plan.content.status == .consented)
        #expect(try await story.handOut() == 0)
    }

    @Test func `leaves the plan where a new call is natural, which then stands alone`()
        async throws
    {
        let story = try await called()
        _ = try await callOff(story)
        #expect(try await story.status == .consented)
        #expect(
            try await story.overview(as: story.holder).openSteps(for: story.holder)
                == [.called, .ended]
        )
        story.world.clock.advance(seconds: 1)
        try await story.call([school], on: TestWorld.today.adding(days: 9))
        let page = try await story.overview(as: story.holder)
        #expect(page.coming?.day == TestWorld.today.adding(days: 9) && page.calledOff == nil)
        try await story.handOut()
        let copy = try await story.overview(as: story.world.school)
        #expect(copy.coming?.day == TestWorld.today.adding(days: 9))
    }

    @Test func `takes the meeting that it had moved with it`() async throws {
        let story = try await called()
        story.world.clock.advance(seconds: 1)
        try await story.call([social, school], on: TestWorld.today.adding(days: 7))
        _ = try await callOff(story)
        #expect(try await story.overview(as: story.holder).coming == nil)
    }

    @Test func `does not move a plan that is running`() async throws {
        let story = try await called(until: .agreed)
        let before = try await story.status
        _ = try await callOff(story)
        #expect(try await story.status == before)
        let page = try await story.overview(as: story.holder)
        #expect(!page.openSteps(for: story.holder).contains(.calledOff))
    }

    @Test func `is not answered any more, and not called off twice`() async throws {
        let story = try await called()
        let meeting = try #require(try await story.overview(as: story.world.school).coming)
        _ = try await callOff(story)
        await #expect(throws: PlanMeeting.Refusal.isCalledOff) {
            try await story.world.coordinator.answerCall(
                to: meeting.id,
                .comes,
                in: story.plan,
                as: story.world.school
            )
        }
        await #expect(throws: Plan.Refusal.callFirst) { _ = try await callOff(story) }
    }

    @Test(.proves("D-17"))
    func `is not sent to a unit that no consent reaches any more, and says to whom`() async throws {
        let story = try await called()
        let own = try #require(try await story.overview(as: story.world.mother).consents.first)
        try await story.world.coordinator.withdrawConsent(
            own.content.id,
            in: story.plan,
            as: story.world.mother
        )
        #expect(try await callOff(story) == [social, school])
        #expect(try await story.overview(as: story.world.school).coming != nil)
    }
}

@Suite struct `A unit that is left out when a meeting is moved` {
    @Test func `is told so in its own copy, and no other learns more by it`() async throws {
        let (school, social) = (TestOrganisations.school.id, TestOrganisations.social.id)
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        let world = story.world
        try await story.call([social, school], on: TestWorld.today.adding(days: 5))
        try await story.handOut()
        world.clock.advance(seconds: 1)
        try await story.call([school], on: TestWorld.today.adding(days: 9))
        let left = try await story.overview(as: world.social)
        #expect(left.meetings.map(\.dropped) == [[social]])
        #expect(left.meetings.map(\.day) == [TestWorld.today.adding(days: 5)])
        let toDo = try await world.coordinator.toDoList(as: world.social).calls
        #expect(toDo.map { $0.meeting.isWaiting(for: $0.unit) } == [false])
        await #expect(throws: PlanMeeting.Refusal.notCalled) {
            try await story.answerCall(.comes, as: world.social)
        }
        try await story.handOut()
        let still = try await story.overview(as: world.school)
        #expect(still.coming?.day == TestWorld.today.adding(days: 9))
        #expect(still.meetings.map(\.dropped) == [[], []])
    }

    @Test(.proves("D-17"))
    func `and that no consent lets be told is named, so that someone rings`() async throws {
        let (school, social) = (TestOrganisations.school.id, TestOrganisations.social.id)
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        try await story.call([social, school], on: TestWorld.today.adding(days: 5))
        try await story.handOut()
        story.world.clock.advance(seconds: 1)
        let narrow = Consent.Scope(parties: [school], kinds: PlanStory.allKinds)
        try await story.consent(of: try await story.deciders[0], .yes(narrow))
        let day = TestWorld.today.adding(days: 9)
        #expect(try await story.call([school], on: day) == [social])
        #expect(try await story.overview(as: story.holder).unawareOfCallingOff == [social])
        try await story.consent(of: try await story.deciders[0])
        try await story.handOut(to: [social])
        #expect(try await story.overview(as: story.holder).unawareOfCallingOff.isEmpty)
    }
}

@Suite struct `Who comes to a meeting` {
    @Test func `is told by the called unit to the unit that called and the family, and no other`()
        async throws
    {
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        let world = story.world
        try await story.call([TestOrganisations.social.id, TestOrganisations.school.id])
        try await story.handOut()
        let meeting = try #require(try await story.overview(as: world.school).coming)
        _ = try await world.coordinator.answerCall(
            to: meeting.id,
            .comes,
            who: "Kim Prov, kurator",
            in: story.plan,
            as: world.school
        )
        for caller in [world.bup, world.school, world.mother, world.child] {
            let page = try await story.overview(as: caller)
            #expect(page.callAnswers.map(\.who) == ["Kim Prov, kurator"])
        }
        #expect(try await story.overview(as: world.social).callAnswers.isEmpty)
    }
}
