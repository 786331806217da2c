import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `Who is who in a plan` {
    private func story() async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.world.coordinator.nameContact(
            of: .health,
            unit: TestOrganisations.bup.id,
            name: "Ida",
            deputy: nil,
            phone: PhoneNumber("070-174 06 05"),
            in: story.plan,
            as: story.world.bup
        )
        return story
    }

    @Test(.proves("D-18"))
    func `goes only with the consent to know who is around the child`() async throws {
        let story = try await story()
        try await story.handOut(kinds: [.needs, .meetings, .voice, .inputs])
        let before = try await story.overview(as: story.world.social)
        #expect(before.roles.isEmpty && before.contacts.isEmpty)
        try await story.handOut(kinds: [.family])
        let after = try await story.overview(as: story.world.social)
        #expect(Set(after.roles.map(\.kind)) == [.initiator, .lead])
        #expect(after.contacts.map(\.name) == ["Ida"])
        #expect(after.contacts.map(\.phone) == [PhoneNumber("070-174 06 05")])
    }

    @Test(.proves("D-18"))
    func `stays when the consent does not cover it`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .accepted)
        let narrow = Consent.Scope(parties: PlanStory.allUnits, kinds: [.needs, .meetings])
        for giver in try await story.deciders { try await story.consent(of: giver, .yes(narrow)) }
        try await story.step(.consented)
        try await story.call([TestOrganisations.social.id])
        try await story.hold()
        try await story.agree()
        let proposal = try await story.world.coordinator.handOutProposal(
            for: story.plan,
            as: story.world.bup
        )
        let lines = try #require(proposal.receivers.first).lines
        #expect(Set(lines.map(\.information)) == [.summary, .meetings, .needs])
        let kept = try #require(proposal.receivers.first?.kept.first { $0.reason == .outsideScope })
        #expect(kept.parts.contains { $0.kind == .role })
    }

    @Test(.proves("D-18"))
    func `says of an answer only what it lets the receiver know of itself and whom it knows`()
        async throws
    {
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        try await story.call([TestOrganisations.social.id])
        try await story.handOut(kinds: [.inputs], to: [TestOrganisations.social.id])
        let before = try await story.overview(as: story.world.social)
        let known = Set([TestOrganisations.social.id, TestOrganisations.bup.id])
        #expect(!before.consents.isEmpty)
        for consent in before.consents.map(\.content) {
            guard case .yes(let scope) = consent.decision else { continue }
            #expect(scope.parties == known)
        }
        #expect(
            !before.register.reaches(on: before.today).map(\.unit)
                .contains(TestOrganisations.school.id)
        )
        let own = try await story.overview(as: story.world.bup)
        #expect(
            own.register.reaches(on: own.today).map(\.unit)
                .contains(TestOrganisations.school.id)
        )
    }
}
