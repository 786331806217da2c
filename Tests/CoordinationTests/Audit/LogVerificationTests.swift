@testable import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `The log, when it is verified` {
    /// A world in which a plan has been offered, with every line of the log in its place.
    private func world() async throws -> TestWorld {
        let world = try await TestWorld()
        _ = try await PlanStory(in: world, until: .offered)
        try await world.database.write { try LogSequencer.place(on: $0) }
        return world
    }

    private func fault(in world: TestWorld, after statement: SQL) async throws -> LogFault? {
        try await world.database.write { try $0.execute(statement) }
        do {
            _ = try await LogVerification(world.database).verify()
            return nil
        } catch let fault as LogFault {
            return fault
        }
    }

    @Test func `has a leaf in the same transaction as every line`() async throws {
        let world = try await TestWorld()
        _ = try await PlanStory(in: world, until: .offered)
        let lines = try await world.rows("SELECT id FROM access_log ORDER BY id")
        let leaves = try await world.rows("SELECT entry_id AS id FROM log_leaf ORDER BY entry_id")
        #expect(!lines.isEmpty)
        #expect(lines == leaves)
        let proof = try await LogVerification(world.database).verify()
        #expect(proof.size == 0)
        #expect(proof.waiting == lines.count)
    }

    @Test func `is whole, and stays whole as it grows`() async throws {
        let world = try await world()
        let before = try await LogVerification(world.database).verify()
        #expect(before.size > 10)
        #expect(before.waiting == 0)
        _ = try await world.coordinator.planList(as: world.bup)
        try await world.database.write { try LogSequencer.place(on: $0) }
        let after = try await LogVerification(world.database).verify()
        #expect(after.size > before.size)
        #expect(after.root != before.root)
    }

    private static let changes: [SQL] = [
        "subject = 'x'", "act = 'x'", "person_id = 'x'", "unit_id = 'x'", "child_id = 'x'",
        "plan_id = 'x'", "at_ms = at_ms + 1", "outcome = 'refused'",
        "audience = CASE WHEN audience IS NULL THEN 'family' END",
    ]

    @Test(arguments: changes)
    func `names a line in which a field has been changed`(change: SQL) async throws {
        let world = try await world()
        let rows = try await world.rows(
            """
            SELECT entry_id
            FROM log_leaf
            JOIN access_log ON access_log.id = entry_id
            WHERE outcome = 'done'
            ORDER BY position DESC
            """
        )
        let id = try #require(rows.first).text("entry_id")
        let found = try await fault(
            in: world,
            after: "UPDATE access_log SET \(change) WHERE id = \(id)"
        )
        #expect(found == .changed(id))
    }

    @Test func `names the place where a line has been removed`() async throws {
        let removed: SQL = """
            DELETE FROM access_log
            WHERE id = (SELECT entry_id FROM log_leaf WHERE position = 2)
            """
        #expect(try await fault(in: world(), after: removed) == .removed(2))
        let withLeaf: SQL = "DELETE FROM log_leaf WHERE position = 2"
        #expect(try await fault(in: world(), after: withLeaf) == .gap(2))
    }

    @Test func `names a line that was removed before its leaf had a place`() async throws {
        let world = try await TestWorld()
        _ = try await PlanStory(in: world, until: .offered)
        let rows = try await world.rows("SELECT MAX(id) AS id FROM access_log")
        let id = try #require(rows.first).text("id")
        let found = try await fault(in: world, after: "DELETE FROM access_log WHERE id = \(id)")
        #expect(found == .lost(id))
    }

    @Test func `finds that the last lines have been cut off`() async throws {
        let cut: SQL = "DELETE FROM log_leaf WHERE position > 4"
        #expect(try await fault(in: world(), after: cut) == .head)
    }

    @Test func `finds two lines that have changed places`() async throws {
        let swap: SQL = """
            UPDATE log_leaf SET position = CASE position WHEN 1 THEN -2 ELSE -1 END
            WHERE position IN (1, 2)
            """
        let world = try await world()
        try await world.database.write { try $0.execute(swap) }
        let back: SQL = "UPDATE log_leaf SET position = -position WHERE position < 0"
        #expect(try await fault(in: world, after: back) == .head)
    }

    @Test func `names a line that the program did not write`() async throws {
        let put: SQL = """
            INSERT INTO access_log (id, at_ms, person_id, act, subject, outcome)
            VALUES ('zz', 1, 'someone', 'viewed', 'need', 'done')
            """
        #expect(try await fault(in: world(), after: put) == .foreign("zz"))
    }
}
