import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `What is said in other words` {
    @Test func `is in all else what it was`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .accepted)
        let bup = story.world.bup
        try await story.write()
        let before = try await story.overview(as: bup)
        let held = before.needs.map(\.reference) + before.goals.map(\.reference)
        for part in held + before.inputs.map(\.reference) + before.measures.map(\.reference) {
            try await story.world.coordinator.reword(part, to: "Nytt", in: story.plan, as: bup)
        }
        let after = try await story.overview(as: bup)
        #expect(after.needs.map(\.content) == before.needs.map { $0.content.saying("Nytt") })
        let last = try #require(after.needs.last).content
        #expect(last.concernsSafety && last.category == NeedCategory.Key("skola"))
        #expect(after.goals.map(\.content.sides) == [[.home, .school]])
        #expect(after.inputs.map(\.content.place) == [.school])
        #expect(after.inputs.map(\.content.needsDecision) == [true])
        #expect(after.measures.map(\.circle) == [.leisure])
        #expect(after.measures.map(\.what) == ["Nytt"])
    }
}

extension PlanStory {
    /// One part of each kind whose words can be changed, with everything about it that can be said.
    fileprivate func write() async throws {
        let coordinator = world.coordinator
        let need = NewNeed(
            words: "Far illa",
            whose: .child,
            owner: nil,
            concernsSafety: true,
            category: NeedCategory.Key("skola")
        )
        try await coordinator.addNeeds([need], to: plan, as: holder)
        let sides: Set<LifeSide> = [.home, .school]
        try await coordinator.addGoal("Lugn", whose: .child, about: sides, to: plan, as: holder)
        _ = try await coordinator.addInput(
            "Samtal",
            for: nil,
            by: TestOrganisations.bup.id,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            place: .school,
            needsDecision: true,
            to: plan,
            as: holder
        )
        try await coordinator.addMeasure(
            by: "Scouterna",
            "Läger",
            when: "i sommar",
            circle: .leisure,
            to: plan,
            as: holder
        )
    }
}

extension OtherMeasure {
    fileprivate var reference: PartReference {
        PartReference(kind: .measure, id: id.description, version: 1)
    }
}
