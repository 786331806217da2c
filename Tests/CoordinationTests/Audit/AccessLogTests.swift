import Coordination
import Domain
import Fixtures
import Foundation
import Storage
import Testing

@Suite struct `The access log` {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Coordination").resolvingSymlinksInPath()

    /// The functions inside every `extension Coordinator` in the source.
    private func operations() throws -> [String] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path)
            .filter { $0.hasSuffix(".swift") }
        return try files.flatMap { file in
            let path = Self.sources.appending(path: file)
            return try String(contentsOf: path, encoding: .utf8)
                .components(separatedBy: "\nextension Coordinator {").dropFirst()
                .flatMap { $0.components(separatedBy: "\n}")[0].components(separatedBy: "\n") }
                .filter { $0.hasPrefix("    package func ") }
                .map { $0.dropFirst("    package func ".count).prefix { $0 != "(" && $0 != "<" } }
                .map(String.init)
        }
    }

    @Test func `is tested for every operation there is`() throws {
        let operations = try operations()
        #expect(operations.count > 30)
        #expect(Set(operations) == Set(LoggedOperation.all.map(\.name)))
        #expect(operations.count == LoggedOperation.all.count)
    }

    /// What the caller did, line by line.
    private func acts(by caller: Caller, _ outcome: String, in world: TestWorld) async throws
        -> [AuditAct]
    {
        try await world.rows(
            """
            SELECT act FROM access_log
            WHERE person_id = \(caller.person) AND outcome = \(outcome)
            """
        ).compactMap { AuditAct(rawValue: try $0.text("act")) }
    }

    @Test(arguments: LoggedOperation.all)
    func `has an entry for every operation that was done`(operation: LoggedOperation) async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: operation.stage)
        let id = try await operation.prepare(story)
        let caller = operation.lawful(world)
        func count() async throws -> Int {
            try await acts(by: caller, "done", in: world).count { operation.acts.contains($0) }
        }
        let before = try await count()
        try await operation.perform(story, id, caller)
        #expect(try await count() > before)
        #expect(try await acts(by: caller, "refused", in: world).isEmpty)
    }

    @Test(arguments: LoggedOperation.all.filter { $0.unlawful != nil })
    func `keeps the attempt of every operation that was refused`(
        operation: LoggedOperation
    ) async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: operation.stage)
        let id = try await operation.prepare(story)
        let unlawful = try #require(operation.unlawful)
        let caller = unlawful(world)
        let done = try await acts(by: caller, "done", in: world)
        await #expect(throws: (any Error).self) {
            try await operation.perform(story, id, caller)
        }
        #expect(try await acts(by: caller, "refused", in: world).contains(.attempted))
        #expect(try await acts(by: caller, "done", in: world) == done)
    }

    @Test func `keeps what a refused operation tried, while what it wrote is undone`() async throws
    {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await world.coordinator.write(as: world.bup, "test") { work in
                try work.parts().add(
                    Goal(id: 9, words: "Mål", whose: .child),
                    in: PlanScope(work.parts(Plan.self).require(story.plan))
                )
                throw Stop()
            }
        }
        #expect(try await world.count("goal") == 0)
        #expect(
            try await acts(by: world.bup, "refused", in: world) == [.attempted, .viewed, .wrote]
        )
    }

    @Test func `names the person, the unit, the child, the plan and the instant`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        world.clock.advance(seconds: 60)
        _ = try await story.overview(as: world.colleague)
        let lines = try await world.rows(
            """
            SELECT unit_id, child_id, plan_id, act, at_ms FROM access_log
            WHERE person_id = \(world.colleague.person)
            """
        )
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(try line.value("unit_id", as: ServiceUnit.ID.self) == world.bup.unit)
        #expect(try line.value("child_id", as: Child.ID.self) == world.family.child)
        #expect(try line.value("plan_id", as: Plan.ID.self) == story.plan)
        #expect(try line.text("act") == "viewed")
        #expect(try line.int64("at_ms") == world.clock.effects.now().milliseconds)
    }
}
