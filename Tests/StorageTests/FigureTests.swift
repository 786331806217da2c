import CoreMetrics
import Fixtures
import Server
import Storage
import StorageSQLite
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The figures of a database` {
    @Test func `count each group once, and tell how many shared it`() async throws {
        let metrics = PrometheusMetrics()
        let gate = CommitGate()
        let database = try withMetricsFactory(metrics) {
            try temporarySQLite { _ in gate.pass() }
        }
        try await database.write { try $0.execute("CREATE TABLE note (id INTEGER)") }
        gate.close()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await note(in: database) }
            await gate.waitForArrival()
            for _ in 0..<3 {
                group.addTask { try await note(in: database) }
            }
            while database.load.waiting < 3 { await Task.yield() }
            gate.open()
            try await group.waitForAll()
        }
        let lines = metrics.text.split(separator: "\n")
        #expect(lines.contains("storage_commits_total 3"))
        #expect(lines.contains("storage_group_size_sum 5.0"))
        #expect(lines.contains("storage_group_size_bucket{le=\"2\"} 2"))
        #expect(lines.contains("storage_group_size_bucket{le=\"4\"} 3"))
        #expect(database.load == Load(waiting: 0, inUse: 0, connections: 5))
    }

    private func note(in database: SQLiteDatabase) async throws {
        try await database.write { try $0.execute("INSERT INTO note (id) VALUES (1)") }
    }

    @Test func `tell how many read just now`() async throws {
        let database = try await temporaryDatabase()
        let inside = try await database.read { _ in database.load }
        #expect(inside.inUse == 1 && inside.waiting == 0)
        #expect(inside.connections > 1)
        #expect(database.load.inUse == 0)
    }
}
