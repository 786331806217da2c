import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `What the family answers about the help` {
    private func story() async throws -> PlanStory {
        try await PlanStory(in: try await TestWorld(), until: .agreed)
    }

    private func answer(
        _ story: PlanStory,
        _ readers: NeedOutcome.Readers? = nil,
        as caller: Caller
    ) async throws {
        let need = try await story.overview(as: story.holder).needs[0].content.id
        let coordinator = story.world.coordinator
        guard let readers else {
            return try await coordinator.answerOutcome(
                of: need,
                in: story.plan,
                result: .notMet,
                inTime: false,
                comment: "Det är värre hos honom",
                as: caller
            )
        }
        try await coordinator.answerOutcome(
            of: need,
            in: story.plan,
            result: .notMet,
            inTime: false,
            comment: "Det är värre hos honom",
            readers: readers,
            as: caller
        )
    }

    private func outcomes(_ story: PlanStory, as caller: Caller) async throws -> Int {
        try await story.overview(as: caller).outcomes.count
    }

    @Test(.proves("D-26"))
    func `is for the unit that holds the plan alone when nothing else is chosen`() async throws {
        let story = try await story()
        try await answer(story, as: story.world.mother)
        #expect(try await outcomes(story, as: story.world.mother) == 1)
        #expect(try await outcomes(story, as: story.world.bup) == 1)
        try await story.handOut()
        for reader in [story.world.father, story.world.child, story.world.social] {
            #expect(try await outcomes(story, as: reader) == 0)
        }
    }

    @Test func `may be answered again, and the earlier answers stay`() async throws {
        let story = try await story()
        for _ in 1...2 { try await answer(story, .everyone, as: story.world.mother) }
        try await answer(story, .everyone, as: story.world.father)
        #expect(try await outcomes(story, as: story.world.child) == 3)
    }

    @Test(.proves("D-26"))
    func `is not seen by the others in the family unless the one who answers says so`() async throws
    {
        let story = try await story()
        try await answer(story, .helpers, as: story.world.mother)
        for reader in [story.world.mother, story.world.bup] {
            #expect(try await outcomes(story, as: reader) == 1)
        }
        for reader in [story.world.father, story.world.child] {
            #expect(try await outcomes(story, as: reader) == 0)
        }
        try await answer(story, .everyone, as: story.world.mother)
        #expect(try await outcomes(story, as: story.world.father) == 1)
    }

    @Test(.proves("D-26"))
    func `leaves the other guardian no line of having been handed on`() async throws {
        let story = try await story()
        try await story.handOut()
        let before = try await story.overview(as: story.world.father).disclosures
        try await answer(story, .helpers, as: story.world.mother)
        #expect(try await story.handOut() > 0)
        #expect(try await story.overview(as: story.world.father).disclosures == before)
        let own = try await story.overview(as: story.world.mother).disclosures
        #expect(own.contains { $0.part.kind == .outcome })
        #expect(try await outcomes(story, as: story.world.social) == 1)
    }

    @Test func `stays with the unit when a child keeps it from the guardians`() async throws {
        let story = try await story()
        try await answer(story, .helpers, as: story.world.child)
        for guardian in [story.world.mother, story.world.father] {
            #expect(try await outcomes(story, as: guardian) == 0)
        }
        try await story.handOut()
        #expect(try await outcomes(story, as: story.world.social) == 0)
        #expect(try await outcomes(story, as: story.world.bup) == 1)
    }

    @Test func `that a child shares reaches everyone in the plan`() async throws {
        let story = try await story()
        try await answer(story, .everyone, as: story.world.child)
        try await story.handOut()
        for reader in [story.world.mother, story.world.father, story.world.social] {
            #expect(try await outcomes(story, as: reader) == 1)
        }
    }
}
