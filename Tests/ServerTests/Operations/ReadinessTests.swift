import Coordination
import Fixtures
import Server
import Storage
import Testing

@Suite struct `A server` {
    private let stopping = Stopping()

    @Test func `is ready when it can write, read its log and has room`() async throws {
        let database = try await migratedDatabase()
        #expect(await names(database) == [])
        #expect(await names(database) == [])
        let beats = try await database.read { connection in
            try connection.first("SELECT COUNT(*) AS beats, MAX(at_ms) AS at FROM heartbeat")
        }
        #expect(try beats?.int64("beats") == 1)
    }

    @Test func `is not ready once it has been told to stop`() async throws {
        stopping.begin()
        #expect(await names(try await migratedDatabase()) == ["stopping"])
    }

    @Test func `is not ready when it cannot write`() async throws {
        let database = try await migratedDatabase()
        try await database.write { try $0.execute("DROP TABLE heartbeat") }
        #expect(await names(database) == ["database"])
    }

    @Test func `is not ready when the head of its log does not hold together`() async throws {
        let database = try await migratedDatabase()
        try await database.write { try $0.execute("UPDATE log_tree SET size = 1") }
        #expect(await names(database) == ["log"])
    }

    @Test func `is not ready when the disk is nearly full`() async throws {
        let database = try await migratedDatabase()
        #expect(await names(database, leastDisk: .max) == ["disk"])
    }

    @Test func `is not ready when another program has changed the schema`() async throws {
        let database = try await migratedDatabase()
        try await database.write { connection in
            try connection.execute("UPDATE schema_migration SET fingerprint = 'another'")
        }
        #expect(await names(database) == ["migrations"])
    }

    @Test func `is not ready when a migration remains`() async throws {
        let database = try await migratedDatabase()
        let last = Migrations.all.last?.id ?? ""
        try await database.write { connection in
            try connection.execute("DELETE FROM schema_migration WHERE id = \(last)")
        }
        #expect(await names(database) == ["migrations"])
    }

    private func names(_ database: any Database, leastDisk: Int = 0) async -> [String] {
        let readiness = Readiness(
            database,
            at: .file("/"),
            leastDisk: leastDisk,
            stopping: stopping
        )
        return await readiness.hindrances().map(\.name)
    }
}
