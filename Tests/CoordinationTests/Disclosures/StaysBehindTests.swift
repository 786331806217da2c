import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `What a unit reasoned about a family` {
    @Test(.proves("D-18"))
    func `stays with it when a young person who decides alone lets others take part`() async throws
    {
        let alone = Maturity.alone(question: "Samtal på BUP", reasons: "Förstår följderna")
        let story = try await PlanStory(
            in: try await TestWorld(),
            until: .agreed,
            maturity: alone
        )
        try await story.handOut(kinds: [.meetings], to: [TestOrganisations.school.id])
        let school = try await story.overview(as: story.world.school)
        #expect(school.plan.content.say == .alone)
        #expect(try await holders(of: "maturity_assessment", story) == [TestOrganisations.bup.id])
    }

    @Test(.proves("D-18"))
    func `about a guardian who cannot be reached goes on as that alone`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        try await story.noteAbsence(of: world.family.guardians[1])
        try await story.consent(of: .guardian(world.family.guardians[0]))
        try await story.step(.consented)
        try await story.call([TestOrganisations.school.id])
        try await story.handOut(kinds: [.meetings], to: [TestOrganisations.school.id])
        let school = try await story.overview(as: world.school)
        let copy = try #require(school.records.absences.first).content
        #expect(copy.guardian == world.family.guardians[1])
        #expect(copy.tried == nil && copy.urgency == nil)
        let own = try await story.overview(as: world.bup).records.absences
        #expect(own.map(\.content.tried) == ["Ringt varje dag i en vecka"])
    }

    @Test(.proves("D-05"))
    func `about the board's decision stays with the unit that refers to it`() async throws {
        let story = try await PlanStory.full(in: try await TestWorld())
        #expect(try await holders(of: "board_decision", story) == [TestOrganisations.bup.id])
    }

    private func holders(of table: SQL, _ story: PlanStory) async throws -> [ServiceUnit.ID] {
        try await story.world.rows(
            "SELECT holder_id FROM \(table) WHERE plan_id = \(story.plan)"
        ).map { try $0.value("holder_id") }
    }
}
