import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `Someone whom the family invites` {
    @Test(.proves("D-20"))
    func `sees what the family chose, and nothing else`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        let coach = try await story.invite(seeing: [.needs])
        let sight = try await Sight(of: story, as: coach)
        #expect(Set(sight.parts.keys) == [.plan, .child, .need, .goal])
        let all = try await story.overview(as: coach)
        #expect(all.family.guardians.isEmpty)
        #expect(all.consents.isEmpty)
        #expect(all.disclosures.isEmpty)
        #expect(all.deciders.isEmpty)
        #expect(try await story.overview(as: world.mother).plan.content.id == story.plan)
    }

    @Test(.proves("D-20"))
    func `cannot be shown who is around the child`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        await #expect(throws: Invitation.Refusal.kindNotForInvited(.family)) {
            try await story.invite(seeing: [.needs, .family])
        }
    }

    @Test(.proves("D-20"))
    func `sees nothing from the day after the last, nor once it is ended`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        let coach = try await story.invite(seeing: [.needs])
        #expect(try await Sight(of: story, as: coach).hasPage)
        guard case .invited(let invited) = coach.standing else { return }
        try await world.coordinator.endInvitation(
            invited.invitation,
            in: story.plan,
            as: world.bup
        )
        #expect(try await Sight(of: story, as: coach) == .nothing)
        let other = try await story.invite(seeing: [.needs])
        world.clock.move(to: TestWorld.today.adding(days: 31))
        #expect(try await Sight(of: story, as: other) == .nothing)
    }

    @Test(.proves("D-27"))
    func `is a family home only when social services say so`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        await #expect(throws: Invitation.Refusal.notSocialServices) {
            try await story.invite(seeing: [.meetings], ground: .familyHome)
        }
        let child = try await olle(in: world)
        let own = try await PlanStory(in: world, until: .consented, of: child, as: world.social)
        let home = try await own.invite(seeing: [.needs], ground: .familyHome)
        let all = try await own.overview(as: home)
        #expect(all.needs.count == 1)
        #expect(all.family.guardians.isEmpty)
        #expect(all.consents.isEmpty)
    }

    /// A child that social services have written down themselves.
    private func olle(in world: TestWorld) async throws -> Child.ID {
        try await world.coordinator.register(
            NewChild(
                givenName: "Olle",
                familyName: "Provström",
                birthDate: "2012-03-04",
                number: nil,
                homeMunicipality: TestOrganisations.municipalityCode,
                guardians: [
                    NewGuardian(
                        name: "Bo Provström",
                        kind: .parent,
                        relation: "pappa",
                        custody: .days("2012-03-04")
                    )
                ]
            ),
            as: world.social
        )
    }

    @Test(.proves("D-20"))
    func `is invited by the unit that holds the plan, for it opens nothing else`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        await #expect(throws: NotAllowed.ownerOnly) {
            try await story.invite(seeing: [.needs], as: world.social)
        }
    }
}
