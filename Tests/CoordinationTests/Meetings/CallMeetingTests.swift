import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Calling to a meeting` {
    @Test func `is refused for a unit that the family's consent does not cover`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        let outside = TestOrganisations.paediatrics.id
        await #expect(throws: PlanMeeting.Refusal.outsideConsent([outside])) {
            try await story.call([TestOrganisations.school.id, outside])
        }
        #expect(try await story.status == .consented)
        #expect(try await world.count("meeting") == 0)
        try await story.call([TestOrganisations.school.id])
        #expect(try await world.count("meeting") == 1)
    }

    @Test func `is refused when one guardian keeps meetings from the unit`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        let narrow = Consent.Scope(parties: PlanStory.allUnits, kinds: [.summary, .inputs])
        try await story.consent(of: .guardian(world.family.guardians[1]), .yes(narrow))
        let school = TestOrganisations.school.id
        await #expect(throws: PlanMeeting.Refusal.outsideConsent([school])) {
            try await story.call([school])
        }
    }
}

@Suite struct `A meeting that is written up` {
    /// Called for a day to come, held already today, two of the parties there.
    private func heldEarly() async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        let units = [TestOrganisations.social.id, TestOrganisations.school.id]
        try await story.call(Set(units), on: TestWorld.today.adding(days: 11))
        let guardians = story.world.family.guardians
        try await story.hold(
            Attendance(
                units: [TestOrganisations.school.id],
                child: .comesPartly,
                guardians: [guardians[0]],
                guardiansAway: [guardians[1]],
                others: "mormor"
            )
        )
        return story
    }

    @Test func `on another day than it was called for keeps its notes and the day it was held`()
        async throws
    {
        let story = try await heldEarly()
        for caller in [story.world.bup, story.world.mother] {
            let page = try await story.overview(as: caller)
            #expect(page.meetings.map(\.day) == [TestWorld.today])
            #expect(page.meetings.map(\.notes) == ["Alla sa sitt"])
            #expect(page.coming == nil)
        }
    }

    @Test func `keeps who came, and hands it out with what was said`() async throws {
        let story = try await heldEarly()
        try await story.agree()
        try await story.handOut()
        let guardians = story.world.family.guardians
        for caller in [story.world.bup, story.world.child, story.world.school] {
            let meetings = try await story.overview(as: caller).meetings
            let attendance = try #require(meetings.first?.attendance)
            #expect(attendance.units == [TestOrganisations.school.id])
            #expect(attendance.child == .comesPartly && attendance.others == "mormor")
            #expect(attendance.guardians == [guardians[0]])
            #expect(attendance.guardiansAway == [guardians[1]])
        }
    }
}

@Suite struct `A follow-up` {
    private func followUp(
        _ story: PlanStory,
        saying minutes: Prose?,
        _ attendance: Attendance? = nil
    ) async throws {
        try await story.world.coordinator.followUp(
            NewFollowUp(
                next: story.world.coordinator.today.adding(days: 60),
                result: "Det går bättre",
                minutes: minutes,
                attendance: attendance
            ),
            in: story.plan,
            version: story.version,
            considering: PlanStory.consideration(on: story.world.coordinator.today),
            as: story.world.bup
        )
    }

    @Test func `that a meeting was called to keeps what was said in the meeting`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        story.world.clock.move(to: TestWorld.today.adding(days: 30))
        try await story.call([TestOrganisations.school.id])
        let attendance = Attendance(
            units: [],
            child: .sendsWords,
            guardians: [],
            guardiansAway: [],
            others: nil
        )
        try await followUp(story, saying: "Vi läste brevet", attendance)
        let page = try await story.overview(as: story.world.mother)
        #expect(page.meetings.map(\.notes) == ["Alla sa sitt", "Vi läste brevet"])
        #expect(page.meetings.last?.attendance == attendance)
        #expect(page.steps.map(\.minutes).compactMap { $0 } == [])
        #expect(page.steps.last?.why == "Det går bättre")
        #expect(page.coming == nil)
    }

    @Test func `without a called meeting keeps what was said in the step`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await followUp(story, saying: "Vi sågs i kafét")
        try await story.handOut()
        for caller in [story.world.bup, story.world.mother, story.world.school] {
            let page = try await story.overview(as: caller)
            #expect(page.steps.last?.minutes == "Vi sågs i kafét")
            #expect(page.meetings.map(\.notes) == ["Alla sa sitt"])
        }
    }

    @Test func `before the day of its meeting leaves the call standing`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.call([TestOrganisations.school.id], on: TestWorld.today.adding(days: 9))
        try await followUp(story, saying: "Vi ringdes")
        let page = try await story.overview(as: story.world.bup)
        #expect(page.coming?.day == TestWorld.today.adding(days: 9))
        #expect(page.steps.last?.minutes == "Vi ringdes")
    }
}
