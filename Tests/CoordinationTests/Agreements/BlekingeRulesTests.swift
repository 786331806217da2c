import Coordination
import Domain
import Fixtures
import Testing

/// The real file of one county, over invented units in it.
@Suite struct `A plan where school is equated with health care and social services` {
    private let agreement: Agreement

    init() throws {
        agreement = try RealAgreements.named("blekinge")
    }

    private func schoolsPlan(
        in world: TestWorld,
        until stage: PlanStory.Stage
    ) async throws -> PlanStory {
        let child = try await world.child(
            livingIn: TestOrganisations.home(under: agreement),
            writtenDownBy: world.school
        )
        return try await PlanStory(in: world, until: stage, of: child, as: world.school)
    }

    @Test(.proves("B-13", "B-38"))
    func `is begun, called, led and held by the school, in the child's words`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await schoolsPlan(in: world, until: .agreed)
        try await world.coordinator.name(
            PlanRole(kind: .chair, unit: TestOrganisations.school.id, name: "Kaj"),
            in: story.plan,
            as: world.school
        )
        let page = try await story.overview(as: world.school)
        #expect(page.plan.content.status.isRunning)
        let roles = page.roles.filter { $0.unit == TestOrganisations.school.id }.map(\.kind)
        #expect(Set(roles) == [.initiator, .lead, .chair])
        #expect(page.needs.map(\.content.whose) == [.child])
    }

    @Test(.proves("B-39", "B-49"))
    func `rests on the agreement alone, until health care and social services are both needed`()
        async throws
    {
        let world = try await TestWorld(under: agreement)
        let story = try await schoolsPlan(in: world, until: .noticed)
        _ = try await story.ask(TestOrganisations.social.id)
        #expect(try await story.overview(as: world.school).basis == .agreementOnly)
        _ = try await story.ask(TestOrganisations.bup.id)
        let page = try await story.overview(as: world.school)
        #expect(page.basis == .statutory)
        #expect(Set(page.inputs.map(\.content.performer)).count == 2)
    }

    @Test(.proves("B-39"))
    func `is not refused a family when two of the three are needed`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await schoolsPlan(in: world, until: .noticed)
        try await story.step(.asked)
        _ = try await story.ask(TestOrganisations.social.id)
        #expect(try await story.overview(as: world.school).owesOffer)
        let refusal = await #expect(throws: Agreement.Refusal.self) {
            try await story.step(.refused(because: "Skolan räcker"))
        }
        #expect(refusal?.reason == .offerIsDue(among: [.school, .social]))
        #expect(refusal?.clause?.key.description == "sip-ska-erbjudas")
        #expect(try await story.status == .asked)
    }

    @Test(.proves("B-14", "B-40"))
    func `has a goal, and a goal for each input, before it is agreed`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await schoolsPlan(in: world, until: .met)
        let input = try await story.ask(TestOrganisations.school.id)
        try await name(.lead, TestOrganisations.school.id, in: story)
        for whose in [Speaker.staff, .child] {
            try await expectLacking([.goals, .goalOfEachInput], in: story)
            try await world.coordinator.addGoal(
                "Lugna dagar",
                whose: whose,
                to: story.plan,
                as: world.school
            )
        }
        try await expectLacking([.goalOfEachInput], in: story)
        try await world.coordinator.addGoal(
            "Jag hinner äta",
            whose: .child,
            of: [input],
            to: story.plan,
            as: world.school
        )
        try await agree(on: story)
        #expect(try await story.status.isRunning)
        let page = try await story.overview(as: world.school)
        let aim = page.inputs.first?.content.goal
        #expect(page.goals.first { $0.content.id == aim }?.content.words == "Jag hinner äta")
    }

    @Test(.proves("B-42", "B-43", "B-44", "B-45"))
    func `has the four contents of the law before it is agreed`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await schoolsPlan(in: world, until: .met)
        let none = PlanContent.statutory.union([.goals])
        try await expectLacking(none, in: story, othersDoNothing: false)
        try await expectLacking(none.subtracting([.measuresByOthers]), in: story)
        try await story.fill()
        await #expect(throws: Plan.Refusal.contentsLacking([.measuresByOthers])) {
            try await agree(on: story, othersDoNothing: false)
        }
        try await agree(on: story)
        #expect(try await story.status.isRunning)
    }

    @Test(.proves("B-19", "B-58"))
    func `holds no promise that its own unit has not made`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await schoolsPlan(in: world, until: .called)
        let input = try await story.ask(TestOrganisations.social.id)
        await #expect(throws: Commitment.Refusal.notYourInput) {
            try await world.coordinator.answer(
                input,
                .promise(starts: nil),
                in: story.plan,
                as: world.school
            )
        }
        let page = try await story.overview(as: world.school)
        let asked = try #require(page.inputs.first?.content)
        #expect(page.commitment(to: asked) == .asked)
    }

    @Test(.proves("B-50"))
    func `is measured from noticed need to first input`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await schoolsPlan(in: world, until: .noticed)
        world.clock.move(to: "2026-12-01")
        let late = try await story.overview(as: world.school).clocks.latest
        #expect(late?.clock == .noticeToOffer)
        #expect(late?.daysLate == 3)
        let input = try await story.ask(TestOrganisations.school.id)
        world.clock.move(to: "2026-12-16")
        _ = try await world.coordinator.answer(
            input,
            .start(on: "2026-12-11"),
            in: story.plan,
            as: world.school
        )
        let clocks = try await story.overview(as: world.school).clocks
        let first = clocks.readings.first { $0.clock == .noticeToFirstInput }
        #expect(first?.days == 20)
    }

    @Test(.proves("B-51"))
    func `has one named contact for each sector, with a deputy, from a day`() async throws {
        let world = try await TestWorld(under: agreement)
        let story = try await schoolsPlan(in: world, until: .noticed)
        let school = TestOrganisations.school.id
        let social = TestOrganisations.social.id
        let named: [(Sector, ServiceUnit.ID, String, String)] = [
            (.school, school, "Kaj", "Eva"), (.social, social, "Sara", "Bo"),
            (.school, school, "Moa", "Kaj"),
        ]
        for (sector, unit, name, deputy) in named {
            try await world.coordinator.nameContact(
                of: sector,
                unit: unit,
                name: name,
                deputy: deputy,
                in: story.plan,
                as: world.school
            )
        }
        let contacts = try await story.overview(as: world.school).contacts
        let known = Dictionary(grouping: contacts, by: \.sector)
        #expect(known[.school]?.map(\.name) == ["Moa"])
        #expect(known[.school]?.map(\.deputy) == ["Kaj"])
        #expect(known[.social]?.map(\.name) == ["Sara"])
        #expect(Set(known.keys) == [.school, .social])
        #expect(contacts.allSatisfy { $0.period.from == TestWorld.today })
    }
}

extension `A plan where school is equated with health care and social services` {
    private func name(
        _ kind: PlanRole.Kind,
        _ unit: ServiceUnit.ID,
        in story: PlanStory
    ) async throws {
        try await story.world.coordinator.name(
            PlanRole(kind: kind, unit: unit, name: "Kaj"),
            in: story.plan,
            as: story.holder
        )
    }

    private func agree(on story: PlanStory, othersDoNothing: Bool = true) async throws {
        try await story.world.coordinator.agree(
            on: story.plan,
            version: story.version,
            followUp: "2027-02-01",
            othersDoNothing: othersDoNothing,
            considering: PlanStory.consideration(on: TestWorld.today),
            as: story.holder
        )
    }

    /// The refusal names all that is lacking, and the clause by which the parties ask for it.
    private func expectLacking(
        _ contents: Set<PlanContent>,
        in story: PlanStory,
        othersDoNothing: Bool = true
    ) async throws {
        let refusal = await #expect(throws: Agreement.Refusal.self) {
            try await agree(on: story, othersDoNothing: othersDoNothing)
        }
        #expect(refusal?.reason == .contentsLacking(contents))
        #expect(refusal?.clause?.key.description == "mal-for-insatserna")
    }
}
