import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A need that is noticed` {
    /// A child of the caller's own unit, with a need that is noticed there.
    private func notice(
        in world: TestWorld,
        born birthDate: CivilDate = "2017-01-01",
        as caller: Caller
    ) async throws -> Plan.ID {
        let child = try await world.coordinator.register(
            NewChild(
                givenName: "Olle",
                familyName: "Provström",
                birthDate: birthDate,
                number: nil,
                homeMunicipality: TestOrganisations.municipalityCode,
                guardians: []
            ),
            isSure: true,
            as: caller
        )
        return try await world.coordinator.noticeNeed(
            of: child,
            words: "Ingen sömn",
            whose: .child,
            why: "En enhet räcker inte",
            maturity: .together,
            initiator: "Den som såg det",
            considering: PlanStory.consideration(on: world.coordinator.today),
            as: caller
        )
    }

    @Test(.proves("K-30"))
    func `begins a plan in any of the services, with why they are not enough alone`() async throws {
        let world = try await TestWorld()
        for caller in [world.bup, world.social, world.school] {
            let plan = try await notice(in: world, as: caller)
            let page = try await world.coordinator.planOverview(plan, as: caller)
            #expect(page.plan.content.holder == caller.unit)
            #expect(page.notes.map(\.content.note.why) == ["En enhet räcker inte"])
            #expect(page.roles.map(\.kind) == [.initiator])
        }
    }

    @Test(.proves("K-05"), arguments: ["1996-02-29", "2008-11-21", "2008-11-22", "2026-11-21"])
    func `is offered a plan at any age, also outside the agreement's ages`(
        birthDate: CivilDate
    ) async throws {
        let world = try await TestWorld()
        let plan = try await notice(in: world, born: birthDate, as: world.bup)
        try await world.coordinator.takeStep(
            .offered,
            in: plan,
            version: 1,
            why: nil,
            considering: PlanStory.consideration(on: TestWorld.today),
            as: world.bup
        )
        let page = try await world.coordinator.planOverview(plan, as: world.bup)
        #expect(page.plan.content.status == .offered)
        let isAdult = birthDate <= "2008-11-21"
        #expect(page.version.terms.covers(page.child.age(on: TestWorld.today)) == !isAdult)
    }

    @Test(.proves("D-01"))
    func `is known to the unit that wrote it and the family, and to no one else`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        for stranger in [world.social, world.school, world.outsider] {
            #expect(try await Sight(of: story, as: stranger) == .nothing)
        }
        for insider in [world.bup, world.colleague, world.child, world.mother, world.father] {
            #expect(try await Sight(of: story, as: insider).parts[.need] == 1)
        }
        #expect(try await story.handOut() == 0)
        #expect(try await world.count("disclosure") == 0)
    }

    @Test func `is not made a second plan of, unless someone says why`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        for caller in [world.bup, world.colleague] {
            let refusal = await #expect(throws: OpenPlan.self) {
                _ = try await PlanStory(in: world, as: caller)
            }
            #expect(refusal?.plan == story.plan)
        }
        #expect(try await world.count("plan") == 1)
        #expect(try await world.count("need") == 1)
        let other = try await PlanStory(in: world, isAnother: true)
        #expect(other.plan != story.plan)
        try await story.step(.ended(because: .notWanted))
        try await other.step(.ended(because: .notWanted))
        _ = try await PlanStory(in: world)
        #expect(try await world.count("plan") == 3)
    }

    @Test func `is made one plan of by two at once`() async throws {
        let world = try await TestWorld()
        let made = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...4 {
                group.addTask { (try? await PlanStory(in: world)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
        #expect(try await world.count("plan") == 1)
    }

    @Test(.proves("D-01"))
    func `tells a unit nothing of a plan that it does not know`() async throws {
        let world = try await TestWorld()
        let before = try await PlanStory(in: world, until: .consented)
        try await before.handOut()
        try await before.step(.ended(because: .needsMet))
        try await before.handOut()
        // The school knows the child and the plan that has ended, and nothing of the new one.
        let hidden = try await PlanStory(in: world)
        let known = try await world.coordinator.childAndGuardians(
            world.family.child,
            as: world.school
        )
        #expect(known.open == nil)
        let own = try await PlanStory(in: world, as: world.school)
        #expect(own.plan != hidden.plan)
    }

    @Test(.proves("K-03", "L-05", "B-47"))
    func `is an alarm on the first page while nobody answers for it`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        func alarms() async throws -> [Int] {
            try await world.coordinator.toDoList(as: world.bup).plans.map(\.ownerlessNeeds)
        }
        #expect(try await alarms() == [0])
        try await world.coordinator.addNeeds(
            [NewNeed(words: "Ingen skolgång", whose: .guardian, owner: nil)],
            to: story.plan,
            as: world.bup
        )
        #expect(try await alarms() == [1])
        let orphan = try await story.overview(as: world.bup).needs.first { $0.content.isAlarm }
        let need = try #require(orphan).content.id
        try await world.coordinator.assign(
            need,
            to: TestOrganisations.school.id,
            as: world.bup
        )
        #expect(try await alarms() == [0])
    }

    @Test(.proves("K-04"))
    func `is met or not by the family's own word, and never by staff's`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let need = try await story.overview(as: world.bup).needs[0].content.id
        func answer(_ result: NeedOutcome.Result, as caller: Caller) async throws {
            try await world.coordinator.answerOutcome(
                of: need,
                in: story.plan,
                result: result,
                inTime: false,
                comment: "För sent",
                as: caller
            )
        }
        await #expect(throws: NotAllowed.familyOnly) { try await answer(.met, as: world.bup) }
        try await answer(.partly, as: world.mother)
        try await answer(.notMet, as: world.child)
        let outcomes = try await story.overview(as: world.bup).outcomes.map(\.content)
        #expect(outcomes.map(\.result) == [.partly, .notMet])
        #expect(outcomes.map(\.answeredBy) == [.guardian, .child])
        #expect(outcomes.allSatisfy { $0.need == need && !$0.inTime })
    }

    @Test func `needs an agreement to which the unit's principal is a party`() async throws {
        let world = try await TestWorld()
        let lawless = Coordinator(
            database: world.database,
            effects: world.clock.effects,
            agreements: AgreementShelf([])
        )
        await #expect(throws: NoAgreement()) {
            try await lawless.noticeNeed(
                of: world.family.child,
                words: "Ingen sömn",
                whose: .child,
                why: "Flera behövs",
                maturity: .heard,
                initiator: "Ida",
                considering: PlanStory.consideration(on: TestWorld.today),
                as: world.bup
            )
        }
        #expect(try await world.count("plan") == 0)
    }
}
