import Domain
import Fixtures
import Testing

@testable import Coordination

@Suite struct `What the family writes to the unit that holds the plan` {
    private func story() async throws -> PlanStory {
        try await PlanStory(in: try await TestWorld(), until: .agreed)
    }

    private func write(
        _ story: PlanStory,
        _ readers: FamilyMessage.Readers = .holder,
        as caller: Caller
    ) async throws {
        try await story.world.coordinator.writeToHolder(
            "Jag vill prata",
            readers: readers,
            in: story.plan,
            as: caller
        )
    }

    private func messages(_ story: PlanStory, as caller: Caller) async throws -> [FamilyMessage] {
        try await story.overview(as: caller).messages.map(\.content)
    }

    @Test(.proves("D-44"))
    func `is read by the writer and the unit, and by nobody else`() async throws {
        let story = try await story()
        let world = story.world
        let family = [world.mother, world.father, world.child]
        for writer in family {
            let before = try await messages(story, as: world.bup).count
            try await write(story, as: writer)
            #expect(try await messages(story, as: writer).count == 1)
            #expect(try await messages(story, as: world.bup).count == before + 1)
        }
        try await story.handOut()
        #expect(try await messages(story, as: world.social).isEmpty)
    }

    @Test(.proves("D-44"))
    func `is read by the others in the family only when the writer shares it`() async throws {
        let story = try await story()
        let world = story.world
        try await write(story, .family, as: world.child)
        for reader in [world.mother, world.father, world.child] {
            let writers = try await messages(story, as: reader).map(\.writer)
            #expect(writers == [.child(world.family.child)])
        }
        try await story.handOut()
        #expect(try await messages(story, as: world.social).isEmpty)
    }

    @Test(.proves("D-44"))
    func `and its reading leave no trace for the others in the family`() async throws {
        let story = try await story()
        let world = story.world
        try await story.handOut()
        world.clock.move(to: "2026-11-25")
        let before = try await Trace(of: story, for: world.father)
        let child = try await Trace(of: story, for: world.child)
        try await write(story, as: world.mother)
        let id = try await messages(story, as: world.bup)[0].id
        try await world.coordinator.readMessage(
            id,
            answering: "Vi ringer",
            in: story.plan,
            as: world.bup
        )
        #expect(try await story.handOut() == 0)
        #expect(try await Trace(of: story, for: world.father) == before)
        #expect(try await Trace(of: story, for: world.child) == child)
    }

    @Test func `is sent once, however often it is pressed, and can be taken back unread`()
        async throws
    {
        let story = try await story()
        let (world, coordinator) = (story.world, story.world.coordinator)
        try await write(story, as: world.mother)
        await #expect(throws: AlreadySubmitted()) { try await write(story, as: world.mother) }
        let id = try #require(try await messages(story, as: world.mother).first).id
        await #expect(throws: NotFound()) {
            try await coordinator.takeBackMessage(id, in: story.plan, as: world.father)
        }
        try await coordinator.takeBackMessage(id, in: story.plan, as: world.mother)
        #expect(try await messages(story, as: world.mother).isEmpty)
        #expect(try await messages(story, as: world.bup).isEmpty)
        #expect(try await coordinator.toDoList(as: world.bup).messages.isEmpty)
    }

    @Test func `stays once it has been read`() async throws {
        let story = try await story()
        let (world, coordinator) = (story.world, story.world.coordinator)
        try await write(story, as: world.mother)
        let id = try #require(try await messages(story, as: world.bup).first).id
        try await coordinator.readMessage(id, answering: nil, in: story.plan, as: world.bup)
        await #expect(throws: FamilyMessage.Refusal.alreadyRead) {
            try await coordinator.takeBackMessage(id, in: story.plan, as: world.mother)
        }
    }

    @Test func `waits on the unit's first page until someone has read it`() async throws {
        let story = try await story()
        let (world, coordinator) = (story.world, story.world.coordinator)
        try await write(story, as: world.child)
        let waiting = try await coordinator.toDoList(as: world.bup).messages
        #expect(waiting.map(\.plan) == [story.plan])
        #expect(try await coordinator.toDoList(as: world.social).messages.isEmpty)
        let id = try #require(waiting.first).message.id
        try await coordinator.readMessage(id, answering: "Ja", in: story.plan, as: world.bup)
        #expect(try await coordinator.toDoList(as: world.bup).messages.isEmpty)
        let receipt = FamilyMessage.Receipt(day: TestWorld.today, answer: "Ja")
        #expect(try await messages(story, as: world.child).map(\.receipt) == [receipt])
    }

    @Test func `is written by nobody but the family, and read by nobody but the unit`()
        async throws
    {
        let story = try await story()
        let (world, coordinator) = (story.world, story.world.coordinator)
        await #expect(throws: NotAllowed.familyOnly) { try await write(story, as: world.bup) }
        try await write(story, as: world.mother)
        let id = try await messages(story, as: world.bup)[0].id
        for caller in [world.social, world.outsider] {
            await #expect(throws: NotFound()) {
                try await coordinator.readMessage(id, answering: nil, in: story.plan, as: caller)
            }
        }
        await #expect(throws: NotAllowed.staffOnly) {
            try await coordinator.readMessage(id, answering: nil, in: story.plan, as: world.mother)
        }
    }
}

/// Everything from which someone in the family could learn that another has written.
struct Trace: Equatable {
    let plan: Int
    let parts: Int
    let handed: [Disclosure]
    let looked: [WhoHasLooked.Line]

    init(of story: PlanStory, for caller: Caller) async throws {
        let overview = try await story.overview(as: caller)
        plan = overview.plan.version
        parts = overview.messages.count + overview.steps.count + overview.outcomes.count
        handed = overview.disclosures
        looked = try await story.world.coordinator.whoHasLooked(at: story.plan, as: caller).lines
            .filter { $0.act != .viewed }
    }
}
