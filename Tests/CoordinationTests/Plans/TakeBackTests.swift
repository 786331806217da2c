import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A question to take over` {
    private let school = TestOrganisations.school.id
    private let bup = TestOrganisations.bup.id

    private func asked() async throws -> (story: PlanStory, need: Need.ID, id: Handover.ID) {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let need = try await story.overview(as: story.holder).needs[0].content.id
        try await story.world.coordinator.assign(need, to: school, as: story.holder)
        let id = try await story.overview(as: story.holder).handovers[0].content.id
        return (story, need, id)
    }

    private func takeBack(_ story: PlanStory, _ id: Handover.ID) async throws -> Bool {
        try await story.world.coordinator.takeBackHandover(id, in: story.plan, as: story.holder)
    }

    @Test func `waits among what there is to do until someone has sent it`() async throws {
        let (story, _, id) = try await asked()
        let coordinator = story.world.coordinator
        let waiting = try await coordinator.toDoList(as: story.holder).unsent
        #expect(waiting.map(\.handover.id) == [id])
        #expect(waiting.map(\.other) == [TestOrganisations.school.name])
        try await story.handOut()
        #expect(try await coordinator.toDoList(as: story.holder).unsent.isEmpty)
    }

    @Test func `can be taken back, and the need asked of another`() async throws {
        let (story, need, id) = try await asked()
        try await story.handOut()
        #expect(try await takeBack(story, id))
        let page = try await story.overview(as: story.holder)
        #expect(page.needs.first.flatMap { page.baton(of: $0.content) } == Baton(in: bup))
        try await story.world.coordinator.assign(
            need,
            to: TestOrganisations.social.id,
            as: story.holder
        )
    }

    @Test func `that is taken back is nothing that the asked unit waits with or can answer`()
        async throws
    {
        let (story, _, id) = try await asked()
        try await story.handOut()
        let coordinator = story.world.coordinator
        #expect(try await coordinator.toDoList(as: story.world.school).offers.count == 1)
        _ = try await takeBack(story, id)
        #expect(try await coordinator.toDoList(as: story.world.school).offers.isEmpty)
        let copy = try await story.overview(as: story.world.school)
        #expect(copy.handovers.map(\.content.takenBack) == [coordinator.today])
        #expect(copy.offers(to: school).isEmpty)
        await #expect(throws: Baton.Refusal.takenBack) {
            _ = try await coordinator.answerHandover(
                id,
                .accepted,
                in: story.plan,
                as: story.world.school
            )
        }
    }

    @Test func `cannot be answered though no consent lets the news of it out`() async throws {
        let (story, _, id) = try await asked()
        try await story.handOut()
        for consent in try await story.overview(as: story.holder).consents {
            try await story.world.coordinator.withdrawConsent(
                consent.content.id,
                in: story.plan,
                as: story.holder
            )
        }
        #expect(try await !takeBack(story, id))
        let copy = try await story.overview(as: story.world.school)
        #expect(copy.handovers.map(\.content.takenBack) == [nil])
        await #expect(throws: Baton.Refusal.takenBack) {
            _ = try await story.world.coordinator.answerHandover(
                id,
                .accepted,
                in: story.plan,
                as: story.world.school
            )
        }
    }

    @Test func `stays once it is answered, and is no other unit's to take back`() async throws {
        let (story, _, id) = try await asked()
        try await story.handOut()
        let coordinator = story.world.coordinator
        await #expect(throws: NotAllowed.ownerOnly) {
            _ = try await coordinator.takeBackHandover(
                id,
                in: story.plan,
                as: story.world.school
            )
        }
        _ = try await coordinator.answerHandover(
            id,
            .accepted,
            in: story.plan,
            as: story.world.school
        )
        await #expect(throws: Baton.Refusal.alreadyAnswered) { _ = try await takeBack(story, id) }
    }

    @Test(arguments: [
        (CivilDate("2026-01-01"), ReplyDay.Refusal.passed),
        ("2028-01-01", .tooFarAhead(latest: "2027-11-21")),
    ])
    func `asks for its answer on a day that can be meant`(
        day: CivilDate?,
        refusal: ReplyDay.Refusal
    ) async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let need = try await story.overview(as: story.holder).needs[0].content.id
        let day = try #require(day)
        await #expect(throws: refusal) {
            try await story.world.coordinator.assign(
                need,
                to: school,
                answerBy: day,
                as: story.holder
            )
        }
        #expect(try await story.world.count("handover") == 0)
    }
}
