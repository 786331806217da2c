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
        try await world.coordinator.endInvitation(
            #require(coach.invitation),
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
        let child = try await world.child(
            livingIn: TestOrganisations.municipalityCode,
            writtenDownBy: world.social
        )
        let own = try await PlanStory(in: world, until: .consented, of: child, as: world.social)
        let home = try await own.invite(seeing: [.inputs], ground: .familyHome)
        // Nothing yet: only the home's place is there, and no input.
        #expect(try await Sight(of: own, as: home).parts[.input] == nil)
        _ = try await world.coordinator.addInput(
            "Familjehemmet följer med till skolan",
            for: nil,
            by: TestOrganisations.social.id,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: false, inSchool: true),
            payer: nil,
            to: own.plan,
            as: world.social
        )
        let sight = try await Sight(of: own, as: home)
        #expect(sight.parts == [.plan: 1, .child: 1, .input: 1, .answer: 1])
        let young = Caller(person: 94, standing: .child(child))
        let told = try await own.overview(as: young).records.invitations.map(\.content)
        #expect(told.map(\.ground) == [.familyHome])
        #expect(told.map(\.period.from) == [TestWorld.today])
        world.clock.move(to: TestWorld.today.adding(days: 30))
        #expect(try await Sight(of: own, as: home) == sight)
        world.clock.move(to: TestWorld.today.adding(days: 31))
        #expect(try await Sight(of: own, as: home) == .nothing)
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

extension Caller {
    fileprivate var invitation: Invitation.ID? {
        if case .invited(let invited) = standing { invited.invitation } else { nil }
    }
}
