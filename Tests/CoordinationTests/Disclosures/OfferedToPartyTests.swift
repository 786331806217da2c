import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `What a party may hand on` {
    private static let social = TestOrganisations.social.id
    private static let school = TestOrganisations.school.id
    private static let bup = TestOrganisations.bup.id

    /// An agreed plan whose consents name three units, of which the social services know only of
    /// themselves and the holder.
    private func story() async throws -> PlanStory {
        let story = try await PlanStory(in: TestWorld(), until: .consented)
        try await story.call([Self.social])
        try await story.hold()
        try await story.agree()
        try await story.handOut()
        try await story.write(as: story.world.social)
        return story
    }

    private func proposal(
        _ story: PlanStory,
        as caller: Caller
    ) async throws -> HandOutProposal {
        try await story.world.coordinator.handOutProposal(for: story.plan, as: caller)
    }

    @Test(.proves("D-18", "D-42"))
    func `is offered to units that its own copy names, and to no other`() async throws {
        let story = try await story()
        let world = story.world
        #expect(try await proposal(story, as: world.social).receivers.map(\.receiver) == [Self.bup])
        let holder = try await proposal(story, as: world.bup).receivers.map(\.receiver)
        #expect(!holder.contains(Self.bup))
        try await story.write(as: world.bup)
        let all = try await proposal(story, as: world.bup).receivers.map(\.receiver)
        #expect(Set(all) == [Self.social, Self.school])
    }

    @Test(.proves("D-42"))
    func `goes to a hidden unit no more than to one that does not exist`() async throws {
        let story = try await story()
        let (world, plan) = (story.world, story.plan)
        let seen = try await proposal(story, as: world.social)
        for unit in [Self.school, 99] {
            let count = try await world.coordinator.handOut(
                [unit: PlanStory.allKinds],
                seen: seen.digest,
                in: plan,
                as: world.social
            )
            #expect(count == 0)
            await #expect(throws: Plan.Refusal.notHolder) {
                try await world.coordinator.handOutByLaw(
                    [],
                    to: unit,
                    because: "De behöver veta",
                    in: plan,
                    as: world.social
                )
            }
        }
        #expect(try await story.overview(as: world.bup).needs.count == 1)
    }

    @Test(.proves("D-16", "D-17"))
    func `does not tell it who has answered anew, or taken back a yes`() async throws {
        for isRenewed in [true, false] {
            let story = try await story()
            let world = story.world
            let mother = Consent.Giver.guardian(world.family.guardians[0])
            if isRenewed {
                try await story.consent(of: mother)
            } else {
                let own = try #require(try await story.overview(as: world.mother).consents.first)
                try await world.coordinator.withdrawConsent(
                    own.content.id,
                    in: story.plan,
                    as: world.mother
                )
            }
            let proposal = try await proposal(story, as: world.social)
            #expect(proposal.count == 0)
            #expect(Set(proposal.receivers.flatMap(\.kept).map(\.reason)) == [.askHolder])
            #expect(proposal.receivers.map(\.receiver) == [Self.bup])
        }
    }

    @Test func `goes to a unit that it has put a question to itself`() async throws {
        let story = try await story()
        let world = story.world
        _ = try await world.coordinator.addInput(
            "En plats att vara på",
            for: nil,
            by: Self.school,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            to: story.plan,
            as: world.social
        )
        let units = try await proposal(story, as: world.social).receivers.map(\.receiver)
        #expect(Set(units) == [Self.bup, Self.school])
    }
}

extension PlanStory {
    /// A need of the caller's own that nobody else has got.
    fileprivate func write(as caller: Caller) async throws {
        try await world.coordinator.addNeeds(
            [NewNeed(words: "Någon som lyssnar", whose: .staff, owner: nil)],
            to: plan,
            as: caller
        )
    }
}
