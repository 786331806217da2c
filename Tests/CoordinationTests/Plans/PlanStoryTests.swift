import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `The story of a plan` {
    @Test(.proves("K-29", "K-31", "K-32"))
    func `is told step by step from the first notice to the end`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.step(.followedUp(next: "2027-05-21"))
        try await story.step(.ended(because: .needsMet))
        for caller in [story.world.bup, story.world.mother, story.world.child] {
            let page = try await story.overview(as: caller)
            #expect(page.plan.content.status == .ended(because: .needsMet))
            #expect(page.steps.map(\.position) == Array(1...9))
            let kinds: [Step.Kind] = [
                .noticed, .offered, .answered, .consented, .called, .met, .agreed, .followedUp,
                .ended,
            ]
            #expect(page.steps.map(\.kind) == kinds)
            #expect(page.notes.map(\.content.step) == page.steps.map(\.id))
            let best = page.notes.map(\.content.note.bestInterests)
            #expect(best.allSatisfy { $0 == "Bäst för barnet" })
            #expect(Set(page.voices.map(\.step)) == Set(page.steps.map(\.id)))
        }
    }

    @Test(.proves("K-37"))
    func `keeps each offer with its day, its giver and its answer`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .offered)
        world.clock.move(to: "2026-11-25")
        try await story.step(.answered(.later), why: "Efter jul")
        try await story.step(.answered(.no), why: "Inte nu")
        world.clock.move(to: "2026-12-10")
        try await story.step(.offered)
        let steps = try await story.overview(as: world.mother).steps.dropFirst()
        #expect(steps.map(\.kind) == [.offered, .answered, .answered, .offered])
        #expect(steps.map(\.status) == [.offered, .offered, .declined, .offered])
        #expect(steps.map(\.why) == [nil, "Efter jul", "Inte nu", nil])
        #expect(
            steps.map(\.day) == ["2026-11-21", "2026-11-25", "2026-11-25", "2026-12-10"]
        )
        #expect(steps.allSatisfy { $0.by == world.bup.person && $0.unit == world.bup.unit })
    }

    @Test func `keeps the reason for which a request was refused`() async throws {
        let story = try await PlanStory(in: try await TestWorld())
        try await story.step(.asked)
        try await story.step(.refused(because: "En huvudman räcker"))
        let refusal = try await story.overview(as: story.world.mother).steps.last
        #expect(refusal?.why == "En huvudman räcker")
    }

    @Test func `says everything that law and agreement demand and the plan lacks`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .met)
        func agree(othersDoNothing: Bool) async throws {
            try await story.world.coordinator.agree(
                on: story.plan,
                version: story.version,
                followUp: "2027-02-01",
                othersDoNothing: othersDoNothing,
                considering: PlanStory.consideration(on: TestWorld.today),
                as: story.world.bup
            )
        }
        let lacking: Set<PlanContent> = [
            .neededInputs, .principalsResponsibility, .overallResponsibility, .goals,
        ]
        for (missing, othersDoNothing) in [
            (lacking.union([.measuresByOthers]), false), (lacking, true),
        ] {
            await #expect(throws: Agreement.Refusal(.contentsLacking(missing), clause: nil)) {
                try await agree(othersDoNothing: othersDoNothing)
            }
        }
        try await story.fill()
        try await agree(othersDoNothing: true)
        #expect(try await story.status == .agreed(followUp: "2027-02-01"))
    }

    @Test(.proves("K-34"))
    func `is measured against the days of the agreement`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        world.clock.move(to: "2026-12-01")
        let late = try await story.overview(as: world.bup).clocks.latest
        #expect(late?.clock == .noticeToOffer)
        #expect(late?.days == 10)
        #expect(late?.daysLate == 3)
    }

    @Test func `opens its steps to the unit that holds it and nobody else`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let holders = try await story.overview(as: world.bup)
        #expect(holders.openSteps(for: world.bup) == [.called, .followedUp, .ended])
        for caller in [world.social, world.mother, world.child] {
            #expect(try await story.overview(as: caller).openSteps(for: caller).isEmpty)
        }
    }

    /// The social services begin a plan for a child whom they know only by a copy, and cannot hand
    /// that on: the school then knows nothing.
    @Test(.proves("D-42"))
    func `is not listed for a unit that was never told whose it is`() async throws {
        let world = try await TestWorld()
        let first = try await PlanStory(in: world, until: .agreed)
        try await first.handOut(kinds: PlanStory.allKinds, to: [TestOrganisations.social.id])
        let second = try await PlanStory(
            in: world,
            until: .consented,
            isAnother: true,
            as: world.social
        )
        try await second.call([TestOrganisations.school.id])
        #expect(try await second.handOut(as: world.social) > 0)
        #expect(try await world.coordinator.planList(as: world.social).plans.count == 2)
        #expect(try await world.coordinator.planList(as: world.school).plans.isEmpty)
        await #expect(throws: NotFound()) { try await second.overview(as: world.school) }
    }
}
