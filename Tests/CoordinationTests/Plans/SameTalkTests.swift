import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A worry and an offer from one talk` {
    private func notice(
        in world: TestWorld,
        voice: VoiceRecord,
        on day: CivilDate = TestWorld.today
    ) async throws -> Plan.ID {
        try await world.coordinator.noticeNeed(
            of: world.family.child,
            words: "Ingen sömn",
            whose: .child,
            why: "En enhet räcker inte",
            maturity: .heard,
            initiator: "Ida",
            considering: PlanStory.consideration(on: day, voice: voice),
            offeredInSameTalk: "I samma samtal",
            as: world.bup
        )
    }

    private func said(to audience: Audience) -> VoiceRecord {
        .said(
            VoiceRecord.Statement(
                asking: .talk,
                words: "Fråga mig",
                audience: audience,
                effect: "Vi frågar"
            )
        )
    }

    @Test(.proves("K-30", "K-31", "K-32"))
    func `are two steps, each with its own reasons and its own voice`() async throws {
        let world = try await TestWorld()
        let plan = try await notice(in: world, voice: said(to: .family))
        let page = try await world.coordinator.planOverview(plan, as: world.bup)
        #expect(page.plan.content.status == .offered)
        #expect(page.steps.map(\.kind) == [.noticed, .offered])
        let notes = page.notes.map(\.content.note)
        #expect(notes.map(\.why) == ["En enhet räcker inte", nil])
        #expect(page.steps.map(\.why) == [nil, "I samma samtal"])
        #expect(notes.allSatisfy { $0.bestInterests == "Bäst för barnet" })
        #expect(page.voices.map(\.step) == page.steps.map(\.id))
        #expect(page.voices.allSatisfy { $0.voice == said(to: .family) })
    }

    @Test func `keep at both steps what is not for parents`() async throws {
        let world = try await TestWorld()
        let plan = try await notice(in: world, voice: said(to: .notForParents))
        let page = try await world.coordinator.planOverview(plan, as: world.mother)
        #expect(page.steps.count == 2 && page.voices.isEmpty)
        #expect(try await world.coordinator.planOverview(plan, as: world.child).voices.count == 2)
    }

    @Test func `are both undone when one of them is not lawful`() async throws {
        let world = try await TestWorld()
        await #expect(throws: Plan.Refusal.self) {
            try await notice(in: world, voice: .declined(.talk), on: "2026-11-22")
        }
        for table in ["plan", "plan_step", "voice", "need"] as [SQL] {
            #expect(try await world.count(table) == 0)
        }
    }
}

@Suite struct `Needs written down in one go` {
    @Test func `carry what the own unit does, as its promise`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        try await world.coordinator.addNeeds(
            [
                NewNeed(
                    words: "Sömn",
                    whose: .child,
                    owner: TestOrganisations.bup.id,
                    ownInput: "Samtal om sömn"
                ), NewNeed(words: "Skola", whose: .staff, owner: nil),
            ],
            to: story.plan,
            as: world.bup
        )
        let page = try await story.overview(as: world.bup)
        #expect(page.needs.map(\.content.words).suffix(2) == ["Sömn", "Skola"])
        let input = try #require(page.inputs.first?.content)
        #expect(page.inputs.count == 1 && input.what == "Samtal om sömn")
        #expect(input.need == page.needs[1].content.id)
        #expect(page.commitment(to: input) == .promised(starts: nil))
    }
}
