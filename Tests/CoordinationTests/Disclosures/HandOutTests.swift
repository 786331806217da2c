import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Handing out` {
    @Test(.proves("D-02"))
    func `does not happen before the family has answered an offer`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .offered)
        let proposal = try await world.coordinator.handOutProposal(for: story.plan, as: world.bup)
        #expect(proposal.count == 0)
        #expect(try await story.handOut() == 0)
        for stranger in [world.social, world.school, world.outsider] {
            #expect(try await Sight(of: story, as: stranger) == .nothing)
        }
        #expect(try await story.overview(as: world.mother).steps.last?.kind == .offered)
    }

    @Test(.proves("D-15"))
    func `waits for a person, also when the parties are called and agree`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        for party in [world.social, world.school] {
            #expect(try await Sight(of: story, as: party) == .nothing)
        }
        #expect(try await world.count("disclosure") == 0)
        #expect(try await story.handOut() > 0)
        for party in [world.social, world.school] {
            #expect(try await Sight(of: story, as: party).hasPage)
        }
        #expect(try await Sight(of: story, as: world.outsider) == .nothing)
    }

    @Test(.proves("D-15"))
    func `sends what the person saw, or nothing`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        let seen = try await world.coordinator.handOutProposal(for: story.plan, as: world.bup)
        try await world.coordinator.addGoal(
            "Ett mål till",
            whose: .staff,
            to: story.plan,
            as: world.bup
        )
        let everything = Dictionary(
            uniqueKeysWithValues: seen.receivers.map { ($0.receiver, PlanStory.allKinds) }
        )
        await #expect(throws: StaleVersion()) {
            try await world.coordinator.handOut(
                everything,
                seen: seen.digest,
                in: story.plan,
                as: world.bup
            )
        }
        #expect(try await world.count("disclosure") == 0)
        #expect(try await Sight(of: story, as: world.social) == .nothing)
    }

    @Test(.proves("D-15"))
    func `sends only the kinds that were chosen, and whose plan it is`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut(kinds: [.needs])
        let parts = try await Sight(of: story, as: world.school).parts
        #expect(Set(parts.keys.map(\.information)) == [.summary, .needs])
        #expect(try await story.handOut(kinds: []) == 0)
    }

    @Test(.proves("D-15"))
    func `makes rows of the receiver's own, which the owner's later changes do not touch`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let before = try await story.overview(as: world.social)
        let sight = try await Sight(of: story, as: world.social)
        let need = before.needs[0].content.id
        try await world.coordinator.assign(need, to: TestOrganisations.bup.id, as: world.bup)
        try await world.coordinator.addGoal("Nytt", whose: .child, to: story.plan, as: world.bup)
        try await story.step(.followedUp(next: "2027-08-01"))
        let after = try await story.overview(as: world.social)
        #expect(after.needs == before.needs)
        #expect(after.plan == before.plan)
        #expect(try await Sight(of: story, as: world.social) == sight)
        #expect(try await story.overview(as: world.bup).needs != before.needs)
        try await story.handOut()
        let renewed = try await story.overview(as: world.social)
        #expect(renewed.needs[0].version == 2)
        #expect(renewed.plan.content.status == .followedUp(next: "2027-08-01"))
        #expect(try await renewed.plan.version == story.version)
    }

    @Test(.proves("D-15"))
    func `enters every part for every receiver once, with ground, person and instant`() async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        let count = try await story.handOut()
        let page = try await story.overview(as: world.mother)
        #expect(page.disclosures.count == count)
        let consents = Set(try await story.overview(as: world.child).consents.map(\.content.id))
        for line in page.disclosures {
            #expect(line.ground == .consent(consents))
            #expect(line.by == world.bup.person && line.owner == world.bup.unit)
            #expect(line.at == world.clock.effects.now())
        }
        let pairs = page.disclosures.map {
            [$0.receiver.description, $0.part.kind.rawValue, $0.part.id]
        }
        #expect(Set(pairs).count == pairs.count)
        #expect(try await story.handOut() == 0)
    }

    @Test(.proves("D-18"))
    func `sends what the consent covers, and leaves no sign of the rest`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        let narrow = Consent.Scope(
            parties: [TestOrganisations.bup.id, TestOrganisations.social.id],
            kinds: [.needs, .meetings]
        )
        for giver in try await story.deciders { try await story.consent(of: giver, .yes(narrow)) }
        try await story.step(.consented)
        try await story.call([TestOrganisations.social.id])
        try await story.hold()
        _ = try await story.ask(TestOrganisations.school.id)
        try await story.agree()
        try await story.handOut()
        let parts = try await Sight(of: story, as: world.social).parts
        #expect(Set(parts.keys.map(\.information)) == [.summary, .needs, .meetings])
        let page = try await story.overview(as: world.social)
        #expect(page.inputs.isEmpty && page.voices.isEmpty && page.family.guardians.isEmpty)
        #expect(page.disclosures.allSatisfy { parts[$0.part.kind] != nil })
        #expect(try await Sight(of: story, as: world.school) == .nothing)
    }

    @Test func `sends no consent that the same person has replaced`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        let first = try await story.overview(as: world.bup).consents.map(\.content)
        let mother = Consent.Giver.guardian(world.family.guardians[0])
        try await story.consent(of: mother)
        try await story.call([TestOrganisations.school.id])
        try await story.handOut()
        let held = try await story.overview(as: world.school).consents.map(\.content)
        let replaced = try #require(first.first { $0.giver == mother })
        #expect(held.count == 2)
        #expect(!held.contains { $0.id == replaced.id })
    }
}
