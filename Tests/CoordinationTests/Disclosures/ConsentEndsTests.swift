import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `A receiver whose consent is over` {
    /// All that the receiver sees, with the contents and not only the numbers.
    private struct Seen: Equatable {
        let sight: Sight
        let plan: Held<Plan>
        let steps: [RecordedStep]
        let needs: [Held<Need>]
        let goals: [Held<Goal>]
        let inputs: [Held<SupportInput>]
        let disclosures: [Disclosure]
    }

    private func seen(_ story: PlanStory) async throws -> Seen {
        let page = try await story.overview(as: story.world.social)
        return Seen(
            sight: try await Sight(of: story, as: story.world.social),
            plan: page.plan,
            steps: page.steps,
            needs: page.needs,
            goals: page.goals,
            inputs: page.inputs,
            disclosures: page.disclosures
        )
    }

    private func handedOut(until: CivilDate) async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .accepted)
        for giver in try await story.deciders {
            try await story.consent(of: giver, until: until)
        }
        try await story.step(.consented)
        try await story.call([TestOrganisations.social.id])
        try await story.hold()
        try await story.agree()
        try await story.handOut()
        return story
    }

    @Test(.proves("D-16"))
    func `keeps its copy and sees no sign of anything newer`() async throws {
        let story = try await handedOut(until: "2026-12-01")
        let world = story.world
        world.clock.move(to: "2026-12-02")
        let before = try await seen(story)
        let need = try await story.overview(as: world.bup).needs[0].content.id
        try await world.coordinator.assign(need, to: TestOrganisations.bup.id, as: world.bup)
        try await world.coordinator.addGoal("Nytt", whose: .child, to: story.plan, as: world.bup)
        let proposal = try await world.coordinator.handOutProposal(for: story.plan, as: world.bup)
        #expect(proposal.count == 0)
        #expect(try await story.handOut() == 0)
        #expect(try await seen(story) == before)
        let lines = try await story.overview(as: world.social).disclosures
        #expect(Set(lines.map { SwedishTime.day(of: $0.at) }) == ["2026-11-21"])
    }

    @Test(.proves("D-17"))
    func `gets nothing new from the very request after a withdrawal`() async throws {
        let story = try await handedOut(until: "2027-12-01")
        let world = story.world
        let before = try await seen(story)
        try await world.coordinator.addGoal("Nytt", whose: .child, to: story.plan, as: world.bup)
        #expect(
            try await world.coordinator.handOutProposal(for: story.plan, as: world.bup).count > 0
        )
        let own = try #require(try await story.overview(as: world.mother).consents.first)
        try await world.coordinator.withdrawConsent(
            own.content.id,
            in: story.plan,
            as: world.mother
        )
        let proposal = try await world.coordinator.handOutProposal(for: story.plan, as: world.bup)
        #expect(proposal.count == 0)
        let waiting = ConsentStanding.waiting(for: [.guardian(world.family.guardians[0])])
        #expect(
            proposal.receivers.allSatisfy { $0.kept.map(\.reason) == [.consentMissing(waiting)] }
        )
        #expect(try await story.handOut() == 0)
        #expect(try await seen(story) == before)
    }

    @Test(.proves("D-17"))
    func `is named to the family, with what it had already received`() async throws {
        let story = try await handedOut(until: "2027-12-01")
        let world = story.world
        let own = try #require(try await story.overview(as: world.mother).consents.first)
        try await world.coordinator.withdrawConsent(
            own.content.id,
            in: story.plan,
            as: world.mother
        )
        let page = try await story.overview(as: world.mother)
        #expect(page.consents.first?.content.withdrawn == TestWorld.today)
        let social = page.disclosures.filter { $0.receiver == TestOrganisations.social.id }
        #expect(Set(social.map(\.part.kind)).isSuperset(of: [.plan, .child, .need, .input]))
    }
}
