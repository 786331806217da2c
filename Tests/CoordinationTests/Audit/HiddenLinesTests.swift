import Coordination
import Domain
import Fixtures
import Testing

/// What the unit that holds the plan wrote and handed out, as someone in the family reads of it.
private struct Told: Equatable {
    let looked: [WhoHasLooked.Line]
    let handed: [Disclosure]

    init(of story: PlanStory, to caller: Caller) async throws {
        looked = try await story.world.coordinator.whoHasLooked(at: story.plan, as: caller).lines
            .filter { $0.act != .viewed }
        handed = try await story.overview(as: caller).disclosures
    }
}

@Suite struct `A line of the log` {
    private static let later: CivilDate = "2026-11-25"

    /// What `act` on a later day, when nothing else happens, adds for each of these.
    private func expectNothing(
        toldOf story: PlanStory,
        to readers: [Caller],
        by act: () async throws -> Void
    ) async throws {
        var before: [Told] = []
        for reader in readers { before.append(try await Told(of: story, to: reader)) }
        story.world.clock.move(to: Self.later)
        try await act()
        for (reader, before) in zip(readers, before) {
            #expect(try await Told(of: story, to: reader) == before)
        }
    }

    private func keptVoice(_ story: PlanStory) async throws -> PartReference {
        let voices = try await story.overview(as: story.world.child).voices
        let kept = try #require(voices.first { $0.voice == PlanStory.secret })
        return PartReference(kind: .voice, id: kept.step.description, version: 1)
    }

    @Test(.proves("D-26", "D-31"))
    func `tells no guardian that the other's answer about the help went on`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.handOut()
        let need = try await story.overview(as: story.holder).needs[0].content.id
        try await expectNothing(toldOf: story, to: [story.world.father]) {
            try await story.world.coordinator.answerOutcome(
                of: need,
                in: story.plan,
                result: .notMet,
                inTime: false,
                comment: nil,
                readers: .helpers,
                as: story.world.mother
            )
            #expect(try await story.handOut() > 0)
        }
    }

    @Test(.proves("D-26", "D-31"))
    func `tells no guardian that the other's answer was written down`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .accepted)
        try await expectNothing(toldOf: story, to: [story.world.father]) {
            try await story.consent(of: .guardian(story.world.family.guardians[0]))
        }
    }

    @Test(.proves("D-24", "D-31"))
    func `tells the child alone that the child's kept words were marked as a mistake`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .noticed)
        try await story.step(.offered, voice: PlanStory.secret)
        let kept = try await keptVoice(story)
        try await expectNothing(toldOf: story, to: [world.mother, world.father]) {
            try await world.coordinator.markInError(
                kept,
                because: "Fel barn",
                in: story.plan,
                as: world.bup
            )
        }
        let told = try await Told(of: story, to: world.child).looked
        #expect(told.contains { $0.day == Self.later && $0.act == .wrote })
    }

    @Test(.proves("D-24"))
    func `and of the ledger tells the child alone that nothing but kept words was told by law`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .noticed)
        try await story.step(.offered, voice: PlanStory.secret)
        let kept = try await keptVoice(story)
        try await expectNothing(toldOf: story, to: [world.mother, world.father]) {
            try await tell([kept], story)
        }
        let told = try await Told(of: story, to: world.child)
        #expect(told.looked.contains { $0.day == Self.later && $0.act == .handedOut })
        #expect(Set(told.handed.map(\.part.kind)) == [.plan, .child, .voice])
    }

    @Test(.proves("D-03"))
    func `of the ledger tells of a step also where the words of that step are kept`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .noticed)
        try await story.step(.offered, voice: PlanStory.secret)
        let kept = try await keptVoice(story)
        try await tell([kept, PartReference(kind: .step, id: kept.id, version: 1)], story)
        let told = try await Told(of: story, to: world.mother).handed
        #expect(Set(told.map(\.part.kind)) == [.plan, .child, .step])
    }

    private func tell(_ parts: Set<PartReference>, _ story: PlanStory) async throws {
        _ = try await story.world.coordinator.handOutByLaw(
            parts,
            to: TestOrganisations.social.id,
            because: "De behöver ge skydd",
            in: story.plan,
            as: story.world.bup
        )
    }
}
