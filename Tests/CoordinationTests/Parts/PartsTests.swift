@testable import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A part` {
    @Test func `that is hidden and a part that does not exist look the same`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .offered)
        let missing: Plan.ID = 255
        for plan in [story.plan, missing] {
            await #expect(throws: NotFound()) {
                try await world.coordinator.planOverview(plan, as: world.outsider)
            }
            await #expect(throws: NotFound()) {
                try await world.coordinator.addGoal(
                    "Mål",
                    whose: .staff,
                    to: plan,
                    as: world.outsider
                )
            }
        }
        let lines = try await world.rows(
            """
            SELECT act, outcome FROM access_log
            WHERE person_id = \(world.outsider.person) AND subject LIKE 'plan %'
            """
        )
        #expect(lines.count == 4)
        #expect(Set(lines).count == 1)
    }

    @Test func `is written over by the first of two who read it, and the second is told`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let version = try await story.version
        let outcomes = await withTaskGroup(of: String.self) { group in
            for _ in 1...2 {
                group.addTask {
                    do {
                        try await world.coordinator.takeStep(
                            .offered,
                            in: story.plan,
                            version: version,
                            why: nil,
                            considering: PlanStory.consideration(on: TestWorld.today),
                            as: world.bup
                        )
                        return "taken"
                    } catch {
                        return "\(type(of: error))"
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.sorted() == ["StaleVersion", "taken"])
        #expect(try await story.overview(as: world.bup).steps.count == 2)
    }

    @Test func `is not written over by someone who read an older version`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        let need = try await story.overview(as: world.bup).needs[0]
        let owner = TestOrganisations.bup.id
        try await world.coordinator.assign(need.content.id, to: owner, as: world.bup)
        await #expect(throws: StaleVersion()) {
            try await world.coordinator.write(as: world.bup, "test") { work in
                try work.parts().replace(need, with: need.content)
            }
        }
        #expect(try await story.overview(as: world.bup).needs[0].version == 2)
    }

    @Test func `that was handed out is changed by the unit that wrote it and no other`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .agreed)
        try await story.handOut()
        let copy = try await story.overview(as: world.social).needs[0]
        #expect(!copy.isOwn)
        await #expect(throws: Baton.Refusal.notInYourHand) {
            try await world.coordinator.assign(
                copy.content.id,
                to: TestOrganisations.social.id,
                as: world.social
            )
        }
        await #expect(throws: Plan.Refusal.notHolder) {
            try await world.coordinator.takeStep(
                .ended(because: .moved),
                in: story.plan,
                version: story.version,
                why: nil,
                considering: PlanStory.consideration(on: TestWorld.today),
                as: world.social
            )
        }
    }

    @Test func `is not reached through another plan`() async throws {
        let world = try await TestWorld()
        let one = try await PlanStory(in: world)
        let other = try await PlanStory(in: world, isAnother: true)
        let need = try await one.overview(as: world.bup).needs[0].content.id
        await #expect(throws: NotFound()) {
            try await world.coordinator.answerOutcome(
                of: need,
                in: other.plan,
                result: .met,
                inTime: true,
                comment: nil,
                as: world.mother
            )
        }
    }

    @Test func `is written by staff`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        await #expect(throws: NotAllowed.staffOnly) {
            try await world.coordinator.addGoal(
                "Mål",
                whose: .guardian,
                to: story.plan,
                as: world.mother
            )
        }
        await #expect(throws: NotAllowed.staffOnly) {
            try await world.coordinator.write(as: world.mother, "test") { work in
                try work.parts().add(
                    Goal(id: 9, words: "Mål", whose: .guardian),
                    in: PlanScope(work.parts(Plan.self).require(story.plan))
                )
            }
        }
    }
}
