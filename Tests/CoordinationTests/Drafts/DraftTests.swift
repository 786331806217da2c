import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A draft` {
    private let fields = ["words": "Hen sa att", "note": "å ä ö"]

    private func save(in world: TestWorld) async throws -> PlanStory {
        let story = try await PlanStory(in: world)
        try await world.coordinator.saveDraft(
            form: "need",
            about: story.plan.description,
            fields: fields,
            as: world.bup
        )
        return story
    }

    private func draft(_ story: PlanStory, as caller: Caller) async throws -> [String: String]? {
        try await story.world.coordinator.draft(
            form: "need",
            about: story.plan.description,
            as: caller
        )
    }

    @Test(.proves("D-43"))
    func `is read by its author and the author's deputy`() async throws {
        let world = try await TestWorld()
        let story = try await save(in: world)
        for reader in [world.bup, world.deputy] {
            #expect(try await draft(story, as: reader) == fields)
            #expect(try await world.coordinator.toDoList(as: reader).drafts.count == 1)
        }
    }

    @Test(.proves("D-43"))
    func `bears the name of its author to the deputy, and to nobody else`() async throws {
        let world = try await TestWorld()
        _ = try await save(in: world)
        let own = try await world.coordinator.toDoList(as: world.bup).drafts
        #expect(own.map(\.author) == [nil])
        let name = try #require(
            try await world.rows("SELECT name FROM person WHERE id = \(world.bup.person)").first
        ).text("name")
        let seen = try await world.coordinator.toDoList(as: world.deputy).drafts
        #expect(seen.map(\.author) == [name])
    }

    @Test(.proves("D-43"))
    func `is the deputy's no longer than the assignment that the deputy is named in`()
        async throws
    {
        let world = try await TestWorld()
        let story = try await save(in: world)
        try await world.database.write { connection in
            _ = try connection.execute(
                """
                UPDATE staff_assignment
                SET until_day = '2026-11-20'
                WHERE person_id = \(world.bup.person)
                """
            )
        }
        #expect(try await draft(story, as: world.deputy) == nil)
        #expect(try await world.coordinator.toDoList(as: world.deputy).drafts.isEmpty)
    }

    @Test(.proves("D-43"))
    func `is hidden from everyone else, the nearest colleague too`() async throws {
        let world = try await TestWorld()
        let story = try await save(in: world)
        for other in [world.colleague, world.social, world.school, world.outsider] {
            #expect(try await draft(story, as: other) == nil)
            #expect(try await world.coordinator.toDoList(as: other).drafts.isEmpty)
        }
        for relative in [world.child, world.mother] {
            #expect(try await draft(story, as: relative) == nil)
        }
    }

    @Test(.proves("D-43"))
    func `is not thrown away by a colleague, but by the deputy`() async throws {
        let world = try await TestWorld()
        let story = try await save(in: world)
        func discard(as caller: Caller) async throws {
            try await world.coordinator.discardDraft(
                form: "need",
                about: story.plan.description,
                as: caller
            )
        }
        try await discard(as: world.colleague)
        #expect(try await draft(story, as: world.bup) == fields)
        try await discard(as: world.deputy)
        #expect(try await draft(story, as: world.bup) == nil)
    }

    @Test(.proves("D-43"))
    func `of a guardian is nobody else's, in the family or outside it`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        try await world.coordinator.saveDraft(
            form: "need",
            about: story.plan.description,
            fields: fields,
            as: world.mother
        )
        #expect(try await draft(story, as: world.mother) == fields)
        for other in [world.father, world.child, world.bup, world.deputy] {
            #expect(try await draft(story, as: other) == nil)
            try await world.coordinator.discardDraft(
                form: "need",
                about: story.plan.description,
                as: other
            )
        }
        #expect(try await draft(story, as: world.mother) == fields)
    }

    @Test func `is one for each person, plan and form`() async throws {
        let world = try await TestWorld()
        let story = try await save(in: world)
        try await world.coordinator.saveDraft(
            form: "need",
            about: story.plan.description,
            fields: ["words": "Nytt"],
            as: world.bup
        )
        #expect(try await draft(story, as: world.bup) == ["words": "Nytt"])
        try await world.coordinator.saveDraft(
            form: "goal",
            about: story.plan.description,
            fields: fields,
            as: world.bup
        )
        #expect(try await world.count("draft") == 2)
    }
}
