import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A code that is handed over` {
    private func make(
        _ whose: Consent.Giver,
        in story: PlanStory,
        as caller: Caller? = nil
    ) async throws -> HandedCode {
        try await story.world.coordinator
            .makeSignInCode(for: whose, in: story.plan, as: caller ?? story.world.bup)
    }

    private func signIn(
        _ whose: Consent.Giver,
        in story: PlanStory
    ) async throws -> FamilySignIn? {
        try await story.world.coordinator.guardianBook(in: story.plan, as: story.world.bup)
            .signIns[whose]
    }

    @Test func `is made for the child or a guardian, lasts two weeks, and is not kept`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let family = world.family
        let child = try await make(.child(family.child), in: story)
        let mother = try await make(.guardian(family.guardians[0]), in: story)
        #expect(child.name == "Alva Provsten" && mother.name == "Mira Provsten")
        #expect(child.code.until == TestWorld.today.adding(days: 14))
        #expect(child.paper != mother.paper)
        let kept = try await world.rows("SELECT * FROM sign_in_code").map { "\($0)" }
            .joined()
        #expect(kept.contains(family.child.description))
        for paper in [child.paper, mother.paper] {
            #expect(!kept.contains(paper.letters) && !kept.contains(paper.inGroups))
        }
        let signIn = try await signIn(.child(family.child), in: story)
        #expect(signIn?.code == child.code && signIn?.refusal == nil)
    }

    @Test func `takes the place of the one before, for the same person only`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let guardians = world.family.guardians.map { Consent.Giver.guardian($0) }
        _ = try await make(guardians[0], in: story)
        let other = try await make(guardians[1], in: story)
        let newer = try await make(guardians[0], in: story)
        #expect(try await world.count("sign_in_code", where: "taken_back_ms IS NOT NULL") == 1)
        #expect(try await signIn(guardians[0], in: story)?.code == newer.code)
        #expect(try await signIn(guardians[1], in: story)?.code == other.code)
    }

    @Test func `is taken back by the unit that made it, once`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let child = Consent.Giver.child(world.family.child)
        func takeBack() async throws {
            try await world.coordinator.takeBackSignInCode(
                of: child,
                in: story.plan,
                as: world.bup
            )
        }
        await #expect(throws: SignInCode.Refusal.noneOut) { try await takeBack() }
        _ = try await make(child, in: story)
        try await takeBack()
        #expect(try await signIn(child, in: story)?.code?.state == .takenBack(on: TestWorld.today))
        await #expect(throws: SignInCode.Refusal.noneOut) { try await takeBack() }
    }

    @Test func `is made by the unit that holds the plan and nobody else`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let child = Consent.Giver.child(world.family.child)
        await #expect(throws: NotAllowed.ownerOnly) {
            try await make(child, in: story, as: world.school)
        }
        await #expect(throws: NotFound.self) {
            try await make(child, in: story, as: world.outsider)
        }
        for family in [world.mother, world.child] {
            await #expect(throws: NotAllowed.staffOnly) {
                try await make(child, in: story, as: family)
            }
        }
        await #expect(throws: NotFound.self) { try await make(.guardian(9), in: story) }
        await #expect(throws: NotFound.self) { try await make(.child(9), in: story) }
        #expect(try await world.count("sign_in_code") == 0)
    }

    @Test(.proves("D-07", "D-29"))
    func `is not for a guardian who sees nothing today`() async throws {
        let world = try await TestWorld(secondCustody: .days("2017-01-01", "2026-11-20"))
        let story = try await PlanStory(in: world)
        let guardians = world.family.guardians.map { Consent.Giver.guardian($0) }
        await #expect(throws: SignInCode.Refusal.noCustody) {
            try await make(guardians[1], in: story)
        }
        _ = try await world.coordinator.closeInsight(
            of: world.family.guardians[0],
            because: "Fara",
            decidedBy: "Eva",
            review: TestWorld.today.adding(days: 30),
            as: world.bup
        )
        await #expect(throws: SignInCode.Refusal.closed) {
            try await make(guardians[0], in: story)
        }
        #expect(try await signIn(guardians[0], in: story)?.refusal == .closed)
        #expect(try await signIn(guardians[1], in: story)?.refusal == .noCustody)
    }

    @Test(.proves("D-07"))
    func `is not for one whom another unit has shut out, and does not say why`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let father = Consent.Giver.guardian(world.family.guardians[1])
        _ = try await make(father, in: story)
        _ = try await world.coordinator.closeInsight(
            of: world.family.guardians[1],
            because: "Fara",
            decidedBy: "Eva",
            review: TestWorld.today.adding(days: 30),
            as: world.school
        )
        await #expect(throws: SignInCode.Refusal.closedElsewhere) {
            try await make(father, in: story)
        }
    }

    @Test(.proves("D-08"))
    func `is not for the guardians of a young person who decides alone`() async throws {
        let world = try await TestWorld(birthDate: "2009-01-01")
        let maturity = Maturity.alone(question: "Samtal på BUP", reasons: "Förstår följderna")
        let story = try await PlanStory(in: world, maturity: maturity)
        await #expect(throws: SignInCode.Refusal.childAlone) {
            try await make(.guardian(world.family.guardians[0]), in: story)
        }
        _ = try await make(.child(world.family.child), in: story)
    }

    @Test func `is not for an account that is closed, or that opens what someone does at work`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let guardians = world.family.guardians.map { Consent.Giver.guardian($0) }
        try await world.database.write { connection in
            try connection.execute(
                """
                UPDATE person
                SET closed_ms = \(world.clock.effects.now())
                WHERE id = \(TestPeople.guardians[0].id)
                """
            )
            try connection.execute(
                """
                INSERT INTO staff_assignment (id, person_id, role, unit_id, title, from_day)
                VALUES (\(TestPeople.guardians[1].id), \(TestPeople.guardians[1].id),
                    'professional', \(TestOrganisations.school.id), 'lärare', '2026-01-01')
                """
            )
        }
        for guardian in guardians {
            await #expect(throws: SignInCode.Refusal.lookedAfterElsewhere) {
                try await make(guardian, in: story)
            }
        }
    }
}
