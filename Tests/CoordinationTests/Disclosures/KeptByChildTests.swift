import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `What a child says that is not for the parents` {
    private func story() async throws -> PlanStory {
        let story = try await PlanStory(in: try await TestWorld(), until: .noticed)
        try await story.step(.offered, voice: PlanStory.secret)
        try await story.step(.answered(.yes))
        for giver in try await story.deciders { try await story.consent(of: giver) }
        try await story.step(.consented)
        try await story.call([TestOrganisations.social.id])
        try await story.hold()
        try await story.agree()
        return story
    }

    @Test(.proves("D-24")) func `is read by the child and the unit that listened`() async throws {
        let story = try await story()
        for caller in [story.world.bup, story.world.child] {
            let voices = try await story.overview(as: caller).voices.map(\.voice)
            #expect(voices.contains(PlanStory.secret))
        }
    }

    @Test(.proves("D-24")) func `is read by no guardian, while the step still counts`() async throws
    {
        let story = try await story()
        for guardian in [story.world.mother, story.world.father] {
            let page = try await story.overview(as: guardian)
            #expect(!page.voices.map(\.voice).contains(PlanStory.secret))
            #expect(page.steps.contains { $0.kind == .offered })
            let own = try await Sight(of: story, as: guardian).parts[.voice] ?? 0
            #expect(own == page.steps.count - 1)
        }
    }

    @Test(.proves("D-24")) func `is never handed out, whatever the consents cover`() async throws {
        let story = try await story()
        let proposal = try await story.world.coordinator.handOutProposal(
            for: story.plan,
            as: story.world.bup
        )
        try await story.handOut()
        let hidden = try await story.world.rows(
            "SELECT id, holder_id, owner_id FROM voice WHERE audience = 'notForParents'"
        )
        let id = try #require(hidden.first).text("id")
        #expect(hidden.count == 1)
        let proposed = proposal.receivers.flatMap(\.lines).flatMap(\.parts)
        #expect(!proposed.contains { $0.kind == .voice && $0.id == id })
        #expect(proposed.contains { $0.kind == .voice })
        let lines = try await story.world.count(
            "disclosure",
            where: "part_kind = 'voice' AND part_id = \(id)"
        )
        #expect(lines == 0)
        let received = try await story.overview(as: story.world.social).voices.map(\.voice)
        #expect(!received.contains(PlanStory.secret))
    }

    @Test func `is told as something that stays only to the unit that listened`() async throws {
        let story = try await story()
        try await story.handOut()
        let coordinator = story.world.coordinator
        let own = try await coordinator.handOutProposal(for: story.plan, as: story.world.bup)
        let kept = try #require(own.receivers.first?.kept.first)
        #expect(kept.reason == .keptByChild)
        #expect(Set(kept.parts.map(\.kind)) == [.voice, .note])
        let other = try await coordinator.handOutProposal(for: story.plan, as: story.world.social)
        #expect(other.receivers.flatMap(\.kept).isEmpty)
    }
}
