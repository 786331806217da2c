import Coordination
import Domain
import Fixtures
import Storage
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
        let story = try await PlanStory.full(in: world)
        await #expect(throws: Invitation.Refusal.notSocialServices) {
            try await story.invite(seeing: [.meetings], ground: .familyHome)
        }
        let home = try await story.invite(
            seeing: [.inputs],
            ground: .familyHome,
            as: world.social
        )
        // It reads what social services wrote themselves, and no decision of the guardians.
        let parts = try await Sight(of: story, as: home).parts
        #expect(parts[.consent] == nil)
        #expect(parts[.guardian] == nil)
    }

    @Test func `is not read at all when what it lets out cannot be understood`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        let guest = try await story.invite(seeing: [.needs])
        try await world.database.write {
            _ = try $0.execute("UPDATE invitation SET kinds = 'needs nonsense'")
        }
        await #expect(throws: StorageError.self) {
            _ = try await world.coordinator.invitedPlan(story.plan, as: guest)
        }
    }
}
