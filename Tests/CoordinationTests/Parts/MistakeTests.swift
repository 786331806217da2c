import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `What was written by mistake` {
    /// A plan whose need the social services have a copy of.
    private func handedOut() async throws -> (story: PlanStory, need: Held<Need>) {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.handOut()
        return (story, try await story.overview(as: story.world.bup).needs[0])
    }

    private func mark(
        _ part: PartReference,
        _ story: PlanStory,
        as caller: Caller
    ) async throws {
        try await story.world.coordinator.markInError(
            part,
            because: "Gällde ett annat barn",
            in: story.plan,
            as: caller
        )
    }

    private func writings(
        _ story: PlanStory,
        as caller: Caller
    ) async throws -> [Writing<Need>] {
        try await story.world.coordinator.planWithChanges(story.plan, as: caller).changes.needs
    }

    @Test func `counts for nobody, and everyone who had it sees that it was wrong and why`()
        async throws
    {
        let (story, need) = try await handedOut()
        let world = story.world
        try await mark(need.reference, story, as: world.colleague)
        for reader in [world.bup, world.social, world.school, world.child, world.mother] {
            #expect(try await story.overview(as: reader).needs.isEmpty)
            let seen = try await writings(story, as: reader)
            #expect(seen.map(\.mistake?.reason) == ["Gällde ett annat barn"])
            #expect(seen[0].versions.last?.content == need.content)
            #expect(seen[0].mistake?.at == world.clock.effects.now())
        }
    }

    @Test(.proves("D-17"))
    func `is told without the reason where no consent lets that out any more`() async throws {
        let (story, need) = try await handedOut()
        let world = story.world
        let narrow = Consent.Scope(
            parties: [TestOrganisations.school.id],
            kinds: PlanStory.allKinds
        )
        try await story.consent(of: try await story.deciders[0], .yes(narrow))
        try await mark(need.reference, story, as: world.bup)
        let seen = try #require(try await writings(story, as: world.social).first)
        #expect(seen.mistake != nil && seen.mistake?.reason == nil)
        let marked = PartReference(
            kind: .need,
            id: need.content.id.description,
            version: need.version + 1
        )
        let told = try await story.overview(as: world.mother).disclosures
            .filter { $0.part == marked }
        #expect(told.map(\.receiver) == [TestOrganisations.school.id])
    }

    @Test func `is told to nobody who never had it`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.handOut(kinds: [.summary], to: [TestOrganisations.social.id])
        let need = try await story.overview(as: story.world.bup).needs[0]
        try await mark(need.reference, story, as: story.world.bup)
        #expect(try await writings(story, as: story.world.social).isEmpty)
        await #expect(throws: NotFound()) { try await writings(story, as: story.world.outsider) }
    }

    @Test func `is not handed out any more`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let need = try await story.overview(as: story.world.bup).needs[0]
        try await mark(need.reference, story, as: story.world.bup)
        try await story.handOut()
        #expect(try await writings(story, as: story.world.social).isEmpty)
    }

    @Test func `is marked by the unit that wrote it and by no other`() async throws {
        let (story, need) = try await handedOut()
        let world = story.world
        await #expect(throws: NotAllowed.ownerOnly) {
            try await mark(need.reference, story, as: world.social)
        }
        await #expect(throws: NotAllowed.staffOnly) {
            try await mark(need.reference, story, as: world.mother)
        }
        await #expect(throws: NotFound()) {
            try await mark(need.reference, story, as: world.outsider)
        }
        #expect(try await story.overview(as: world.bup).needs.count == 1)
    }

    @Test func `is marked as it was seen, once, and never a step of the plan`() async throws {
        let (story, need) = try await handedOut()
        let older = PartReference(kind: .need, id: need.content.id.description, version: 7)
        await #expect(throws: StaleVersion()) {
            try await mark(older, story, as: story.world.bup)
        }
        let plan = try await story.overview(as: story.world.bup).plan.reference
        await #expect(throws: NotFound()) { try await mark(plan, story, as: story.world.bup) }
        try await mark(need.reference, story, as: story.world.bup)
        await #expect(throws: NotFound()) {
            try await mark(need.reference, story, as: story.world.bup)
        }
    }

    @Test func `takes the answers about it out of the count`() async throws {
        let story = try await PlanStory(in: try await TestWorld())
        let world = story.world
        let input = try await story.ask(TestOrganisations.bup.id)
        _ = try await world.coordinator.answer(
            input,
            .start(on: TestWorld.today),
            in: story.plan,
            as: world.bup
        )
        let held = try await story.overview(as: world.bup).inputs[0]
        #expect(try await story.overview(as: world.bup).answers.count == 1)
        try await mark(held.reference, story, as: world.bup)
        let after = try await story.overview(as: world.bup)
        #expect(after.inputs.isEmpty && after.answers.isEmpty)
    }
}

@Suite struct `What was written before` {
    private func reword(
        _ held: Held<Goal>,
        to words: Prose,
        _ story: PlanStory,
        as caller: Caller
    ) async throws {
        try await story.world.coordinator.reword(
            held.reference,
            to: words,
            in: story.plan,
            as: caller
        )
    }

    private func said(_ story: PlanStory, by caller: Caller) async throws -> [[Prose]] {
        try await story.world.coordinator.planWithChanges(story.plan, as: caller).changes.goals
            .map { $0.versions.map(\.content.words) }
    }

    @Test func `is kept, oldest first`() async throws {
        let story = try await PlanStory(in: try await TestWorld())
        try await story.fill()
        let goal = try await story.overview(as: story.world.bup).goals[0]
        try await reword(goal, to: "Sova om natten", story, as: story.world.colleague)
        #expect(try await said(story, by: story.world.bup) == [["Lugna dagar", "Sova om natten"]])
        #expect(try await said(story, by: story.world.mother) == said(story, by: story.world.bup))
    }

    @Test(.proves("D-16"))
    func `is to a receiver only what the receiver has had`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let world = story.world
        func goal() async throws -> Held<Goal> { try await story.overview(as: world.bup).goals[0] }
        try await reword(try await goal(), to: "Två", story, as: world.bup)
        try await story.handOut()
        #expect(try await said(story, by: world.social) == [["Två"]])
        try await reword(try await goal(), to: "Tre", story, as: world.bup)
        #expect(try await said(story, by: world.social) == [["Två"]])
        try await reword(try await goal(), to: "Fyra", story, as: world.bup)
        try await story.handOut()
        #expect(try await said(story, by: world.social) == [["Två", "Fyra"]])
        #expect(
            try await said(story, by: world.bup) == [["Lugna dagar", "Två", "Tre", "Fyra"]]
        )
    }

    @Test func `is changed by its writer, from what the writer saw`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.handOut()
        let goal = try await story.overview(as: story.world.bup).goals[0]
        let copy = try await story.overview(as: story.world.social).goals[0]
        await #expect(throws: NotAllowed.ownerOnly) {
            try await reword(copy, to: "Nytt", story, as: story.world.social)
        }
        try await reword(goal, to: "Ett", story, as: story.world.bup)
        await #expect(throws: StaleVersion()) {
            try await reword(goal, to: "Två", story, as: story.world.colleague)
        }
    }

    @Test func `stays where another unit has answered it`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let world = story.world
        let input = try await story.ask(TestOrganisations.social.id)
        try await story.handOut()
        _ = try await world.coordinator.answer(
            input,
            .promise(starts: nil),
            in: story.plan,
            as: world.social
        )
        let held = try #require(
            try await story.overview(as: world.bup).inputs.first { $0.content.id == input }
        )
        await #expect(throws: Commitment.Refusal.alreadyAnswered) {
            try await world.coordinator.reword(
                held.reference,
                to: "Något annat",
                in: story.plan,
                as: world.bup
            )
        }
    }
}
