import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Handing out by law` {
    private let because: Prose = "De behöver kunna ge skydd i kväll"

    private func needs(of story: PlanStory, as caller: Caller) async throws -> Set<PartReference> {
        Set(try await story.overview(as: caller).needs.map(\.reference))
    }

    @Test(.proves("D-09"))
    func `gives social services the chosen parts, and nobody else anything`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let chosen = try await needs(of: story, as: world.bup)
        let count = try await world.coordinator.handOutByLaw(
            chosen,
            to: TestOrganisations.social.id,
            because: because,
            in: story.plan,
            as: world.bup
        )
        #expect(count == 3)
        let sight = try await Sight(of: story, as: world.social)
        #expect(sight.parts == [.plan: 1, .child: 1, .need: 1])
        for stranger in [world.school, world.outsider] {
            #expect(try await Sight(of: story, as: stranger) == .nothing)
        }
        let told = try await story.overview(as: world.mother).disclosures
        #expect(told.count == 3)
        #expect(told.allSatisfy { $0.ground == .law(.careToSocial, because: nil) })
        let own = try await story.overview(as: world.bup).disclosures
        #expect(own.allSatisfy { $0.ground == .law(.careToSocial, because: because) })
    }

    @Test(.proves("D-10"))
    func `lets social services tell health care the same way`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory.full(in: world)
        let plan = try await world.coordinator.planList(as: world.social).plans
            .first { $0.plan.id != story.plan }
        let other = try #require(plan?.plan.id)
        let needs = try await world.coordinator.planOverview(other, as: world.social).needs
        let need = try #require(needs.first)
        let count = try await world.coordinator.handOutByLaw(
            [need.reference],
            to: TestOrganisations.bup.id,
            because: because,
            in: other,
            as: world.social
        )
        #expect(count == 3)
        let read = try await world.coordinator.planOverview(other, as: world.bup)
        #expect(read.needs.map(\.content.id) == [need.content.id])
        #expect(read.steps.isEmpty && read.voices.isEmpty && read.notes.isEmpty)
        let told = try await world.coordinator.planOverview(other, as: world.social).disclosures
        #expect(told.map(\.receiver) == Array(repeating: TestOrganisations.bup.id, count: 3))
        #expect(told.allSatisfy { $0.ground == .law(.socialToCare, because: because) })
        await #expect(throws: NotFound.self) {
            try await world.coordinator.planOverview(other, as: world.school)
        }
    }

    @Test(.proves("D-14"))
    func `is refused between social services and the school of one municipality`() async throws {
        let world = try await TestWorld()
        let child = try await world.child(
            livingIn: TestOrganisations.municipalityCode,
            writtenDownBy: world.social
        )
        let story = try await PlanStory(in: world, of: child, as: world.social)
        let chosen = try await needs(of: story, as: world.social)
        await #expect(throws: DisclosureRule.Refusal.noLegalGround) {
            try await world.coordinator.handOutByLaw(
                chosen,
                to: TestOrganisations.school.id,
                because: because,
                in: story.plan,
                as: world.social
            )
        }
        #expect(try await world.count("disclosure") == 0)
    }

    @Test(.proves("D-11"))
    func `is refused towards a school, whose way is consent`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let chosen = try await needs(of: story, as: world.bup)
        await #expect(throws: DisclosureRule.Refusal.noLegalGround) {
            try await world.coordinator.handOutByLaw(
                chosen,
                to: TestOrganisations.school.id,
                because: because,
                in: story.plan,
                as: world.bup
            )
        }
        #expect(try await world.count("disclosure") == 0)
        #expect(try await Sight(of: story, as: world.school) == .nothing)
    }

    @Test func `sends no part that has changed since it was chosen, nor anyone else's`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let stale = PartReference(
            kind: .need,
            id: "01990000-0000-7000-8000-000000000000",
            version: 1
        )
        await #expect(throws: StaleVersion()) {
            try await world.coordinator.handOutByLaw(
                [stale],
                to: TestOrganisations.social.id,
                because: because,
                in: story.plan,
                as: world.bup
            )
        }
        #expect(try await Sight(of: story, as: world.social) == .nothing)
    }

    @Test(.proves("D-24"))
    func `tells no guardian that words kept from the parents were handed out`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .noticed)
        try await story.step(.offered, voice: PlanStory.secret)
        let kept = try #require(
            try await story.overview(as: world.child).voices.first {
                $0.voice == PlanStory.secret
            }
        )
        let part = PartReference(kind: .voice, id: kept.step.description, version: 1)
        _ = try await world.coordinator.handOutByLaw(
            [part],
            to: TestOrganisations.social.id,
            because: because,
            in: story.plan,
            as: world.bup
        )
        for caller in [world.bup, world.child] {
            let told = try await story.overview(as: caller).disclosures.map(\.part.kind)
            #expect(told.contains(.voice))
        }
        for guardian in [world.mother, world.father] {
            #expect(try await story.overview(as: guardian).disclosures.isEmpty)
        }
    }

    @Test(.proves("D-09"))
    func `can be done again and again, and the plan and the name go along once`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        #expect(try await tellings(of: story) == [3, 1, 1])
        let told = try await story.overview(as: world.mother).disclosures.map(\.part.kind)
        #expect(told.count { $0 == .child } == 1 && told.count { $0 == .need } == 3)
    }

    @Test func `takes nothing along that a consent has let out already`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        #expect(try await tellings(of: story) == [1, 1, 1])
    }

    private func tellings(of story: PlanStory) async throws -> [Int] {
        let chosen = try await needs(of: story, as: story.world.bup)
        var counts: [Int] = []
        for _ in 1...3 {
            counts.append(
                try await story.world.coordinator.handOutByLaw(
                    chosen,
                    to: TestOrganisations.social.id,
                    because: because,
                    in: story.plan,
                    as: story.world.bup
                )
            )
        }
        return counts
    }

    @Test func `is done by the unit that holds the plan, and by no party to it`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let before = try await world.count("disclosure")
        await #expect(throws: Plan.Refusal.notHolder) {
            try await world.coordinator.handOutByLaw(
                [],
                to: TestOrganisations.paediatrics.id,
                because: because,
                in: story.plan,
                as: world.social
            )
        }
        #expect(try await world.count("disclosure") == before)
        #expect(try await Sight(of: story, as: world.outsider) == .nothing)
    }
}
