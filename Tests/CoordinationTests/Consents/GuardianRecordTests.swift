import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A guardian's record` {
    @Test(.proves("D-06"))
    func `of absence lets the other decide alone, and leaves insight`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        try await story.consent(of: .guardian(world.family.guardians[0]))
        #expect(try await story.overview(as: world.bup).standing != .complete)
        try await story.noteAbsence(of: world.family.guardians[1])
        #expect(try await story.overview(as: world.bup).standing == .complete)
        #expect(try await Sight(of: story, as: world.father).hasPage)
        let seen = try await Sight(of: story, as: world.mother)
        #expect(seen.parts[.absence] == nil)
    }

    @Test(.proves("D-06"))
    func `of absence ends when the guardian is reached, whose answer is needed again`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        try await story.consent(of: .guardian(world.family.guardians[0]))
        try await story.noteAbsence(of: world.family.guardians[1])
        let absence = try await world.coordinator.read(as: world.bup) { work in
            try work.parts(GuardianAbsence.self).all(in: story.plan)[0].content.id
        }
        try await world.coordinator.endAbsence(absence, in: story.plan, as: world.bup)
        #expect(
            try await story.overview(as: world.bup).standing
                == .waiting(for: [.guardian(world.family.guardians[1])])
        )
    }

    @Test(.proves("D-06"))
    func `of absence never leaves a plan without anyone who decides`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        try await story.noteAbsence(of: world.family.guardians[1])
        await #expect(throws: GuardianAbsence.Refusal.nobodyLeftToDecide) {
            try await story.noteAbsence(of: world.family.guardians[0])
        }
    }

    @Test(.proves("D-06"), arguments: [Consent.Decision.no, nil])
    func `of absence cannot take away an answer that stands`(
        decision: Consent.Decision?
    ) async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        let father = world.family.guardians[1]
        try await story.consent(of: .guardian(world.family.guardians[0]))
        try await story.consent(of: .guardian(father), decision)
        let before = try await story.overview(as: world.bup).standing
        await #expect(throws: GuardianAbsence.Refusal.hasAnswered) {
            try await story.noteAbsence(of: father)
        }
        #expect(try await world.count("guardian_absence") == 0)
        // One that stands there already, however it came, takes nothing away either.
        try await story.keepAbsence(of: father)
        #expect(try await story.overview(as: world.bup).standing == before)
        #expect(try await story.deciders.contains(.guardian(father)))
    }

    @Test(.proves("D-06"))
    func `of absence is taken again once the answer has run out`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        let (mother, father) = (world.family.guardians[0], world.family.guardians[1])
        try await story.consent(of: .guardian(mother))
        try await story.consent(of: .guardian(father), until: TestWorld.today.adding(days: 1))
        world.clock.move(to: TestWorld.today.adding(days: 2))
        try await story.noteAbsence(of: father)
        #expect(try await story.overview(as: world.bup).standing == .complete)
    }

    @Test(.proves("D-07"))
    func `of danger shuts the guardian out of everything at once`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        #expect(try await Sight(of: story, as: world.father).hasPage)
        let before = try await Sight(of: story, as: world.mother)
        let closure = try await world.coordinator.closeInsight(
            of: world.family.guardians[1],
            because: "Fara för barnet",
            decidedBy: "Eva Provås, enhetschef",
            review: TestWorld.today.adding(days: 30),
            as: world.bup
        )
        #expect(try await Sight(of: story, as: world.father) == .nothing)
        await #expect(throws: NotFound()) {
            try await world.coordinator.whoHasLooked(at: story.plan, as: world.father)
        }
        #expect(try await Sight(of: story, as: world.mother) == before)
        #expect(try await Sight(of: story, as: world.child).parts[.closure] == nil)
        #expect(!(try await story.deciders).contains(.guardian(world.family.guardians[1])))
        // The decision itself stays with the unit that made it.
        try await story.handOut()
        for other in [world.social, world.school] {
            #expect(try await Sight(of: story, as: other).parts[.closure] == nil)
        }
        world.clock.move(to: TestWorld.today.adding(days: 31))
        #expect(try await Sight(of: story, as: world.father) == .nothing)
        try await world.coordinator.liftClosure(closure, as: world.bup)
        #expect(try await Sight(of: story, as: world.father).hasPage)
    }

    @Test(.proves("D-05"))
    func `of the board's decision refers to it, and is no consent`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .accepted)
        let father = world.family.guardians[1]
        try await story.consent(of: .guardian(world.family.guardians[0]))
        try await story.consent(of: .guardian(father), .no)
        try await world.coordinator.recordBoardDecision(
            about: father,
            .psychiatricCare,
            reference: "SN 2026:17",
            decided: TestWorld.today,
            in: story.plan,
            as: world.bup
        )
        #expect(
            try await story.overview(as: world.bup).standing == .refused(by: [.guardian(father)])
        )
        #expect(try await story.handOut() == 0)
        #expect(try await Sight(of: story, as: world.mother).parts[.boardDecision] == nil)
        #expect(try await Sight(of: story, as: world.father).parts[.boardDecision] == 1)
    }
}

@Suite struct `A young person who decides alone` {
    private let alone = Maturity.alone(question: "Samtal på BUP", reasons: "Förstår följderna")

    @Test(.proves("D-08"))
    func `has a plan that leaves no trace for the guardians`() async throws {
        let world = try await TestWorld()
        let without = [
            try await world.coordinator.planList(as: world.mother).plans.count,
            try await world.coordinator.planList(as: world.father).plans.count,
        ]
        let story = try await PlanStory(in: world, until: .agreed, maturity: alone)
        for (guardian, count) in zip([world.mother, world.father], without) {
            let sight = try await Sight(of: story, as: guardian)
            #expect(!sight.hasPage)
            #expect(sight.listed == count)
            #expect(Set(sight.parts.keys).isSubset(of: [.child, .guardian]))
        }
        #expect(try await Sight(of: story, as: world.child).hasPage)
        #expect(try await story.deciders == [.child(world.family.child)])
    }

    @Test(.proves("D-08"))
    func `says who else sees it, and they see it`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed, maturity: alone)
        #expect(try await story.handOut(to: [TestOrganisations.social.id]) > 0)
        #expect(try await Sight(of: story, as: world.social).hasPage)
        #expect(try await Sight(of: story, as: world.school) == .nothing)
        // What the receiver adds is kept from the guardians too.
        try await world.coordinator.addGoal(
            "Få sova",
            whose: .child,
            to: story.plan,
            as: world.social
        )
        for guardian in [world.mother, world.father] {
            #expect(try await Sight(of: story, as: guardian).parts[.goal] == nil)
        }
    }
}
