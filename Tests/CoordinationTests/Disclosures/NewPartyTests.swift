import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Telling someone new` {
    /// The nurse, who proved who she is so many seconds ago.
    private func nurse(_ seconds: Int64, in world: TestWorld) -> Caller {
        world.bup.proved(at: world.clock.effects.now().adding(seconds: -seconds))
    }

    private func handOut(
        _ story: PlanStory,
        to units: Set<ServiceUnit.ID>,
        kinds: Set<InformationKind> = PlanStory.allKinds,
        as caller: Caller
    ) async throws -> Int {
        let proposal = try await story.world.coordinator
            .handOutProposal(for: story.plan, as: caller)
        return try await story.world.coordinator.handOut(
            Dictionary(uniqueKeysWithValues: units.map { ($0, kinds) }),
            seen: proposal.digest,
            in: story.plan,
            as: caller
        )
    }

    private let school: Set = [TestOrganisations.school.id]

    @Test func `asks for a proof from the last quarter of an hour, and tells nothing without one`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        await #expect(throws: ProofNeeded.self) {
            _ = try await handOut(story, to: school, as: nurse(Proof.fresh, in: world))
        }
        #expect(try await world.count("disclosure") == 0)
        #expect(try await Sight(of: story, as: world.school) == .nothing)
        let lines = try await world.rows(
            "SELECT subject, outcome FROM access_log WHERE subject = 'handOut'"
        ).map { "\(try $0.text("subject")) \(try $0.text("outcome"))" }
        #expect(lines == ["handOut refused"])
        #expect(try await handOut(story, to: school, as: nurse(Proof.fresh - 1, in: world)) > 0)
    }

    @Test func `is not what one does when more is told to someone who knows`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        _ = try await handOut(story, to: school, kinds: [.needs], as: nurse(0, in: world))
        let later = nurse(3600, in: world)
        #expect(try await handOut(story, to: school, as: later) > 0)
        let both = school.union([TestOrganisations.social.id])
        await #expect(throws: ProofNeeded.self) {
            _ = try await handOut(story, to: both, as: later)
        }
    }

    @Test func `asks for it on a rule of law too`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let needs = Set(try await story.overview(as: world.bup).needs.map(\.reference))
        func tell(_ caller: Caller) async throws {
            _ = try await world.coordinator.handOutByLaw(
                needs,
                to: TestOrganisations.social.id,
                because: "De behöver kunna ge skydd i kväll",
                in: story.plan,
                as: caller
            )
        }
        await #expect(throws: ProofNeeded.self) { try await tell(nurse(Proof.fresh, in: world)) }
        #expect(try await world.count("disclosure") == 0)
        try await tell(nurse(0, in: world))
        #expect(try await world.count("disclosure") > 0)
    }

    @Test func `asks for it before someone is invited, or is handed a code on paper`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        func invite(_ caller: Caller) async throws {
            _ = try await world.coordinator.invite(
                "Bo Provtränare",
                part: "tränare",
                ground: .wish,
                kinds: [.needs],
                period: .days("2026-11-21", "2026-12-21"),
                to: story.plan,
                as: caller
            )
        }
        func code(_ caller: Caller) async throws {
            _ = try await world.coordinator
                .makeSignInCode(for: .child(story.child), in: story.plan, as: caller)
        }
        let old = nurse(Proof.fresh, in: world)
        await #expect(throws: ProofNeeded.self) { try await invite(old) }
        await #expect(throws: ProofNeeded.self) { try await code(old) }
        #expect(try await world.count("sign_in_code") == 0)
        try await invite(nurse(0, in: world))
        try await code(nurse(0, in: world))
    }
}
