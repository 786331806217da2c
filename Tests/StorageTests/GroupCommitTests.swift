import Fixtures
import Storage
import StorageSQLite
import Testing

@Suite(.timeLimit(.minutes(2))) struct `A group of writes` {
    let gate = CommitGate()
    let database: SQLiteDatabase

    init() async throws {
        database = try temporarySQLite { [gate] _ in gate.pass() }
        try await database.createNotes()
    }

    @Test func `is answered only after its commit`() async throws {
        let isAnswered = Flag()
        gate.close()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await database.write { try $0.insert("a") }
                isAnswered.raise()
            }
            await gate.waitForArrival()
            for _ in 0..<20 { #expect(try await database.notes().isEmpty) }
            #expect(!isAnswered.isRaised)
            gate.open()
            try await group.waitForAll()
        }
        #expect(isAnswered.isRaised)
        #expect(try await database.notes() == ["a"])
    }

    @Test func `is told of a refusal only after its commit`() async throws {
        let isAnswered = Flag()
        gate.close()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await #expect(throws: Mishap.self) {
                    try await database.write { _ in throw Mishap() }
                }
                isAnswered.raise()
            }
            await gate.waitForArrival()
            for _ in 0..<20 { _ = try? await database.notes() }
            #expect(!isAnswered.isRaised)
            gate.open()
        }
        #expect(isAnswered.isRaised)
    }

    @Test func `shares a commit`() async throws {
        let before = gate.groups
        let failures = try await gathered((0..<10).map { number in { try $0.insert("\(number)") } })
        #expect(failures == Array(repeating: nil, count: 10).map { $0 as String? })
        #expect(gate.groups - before < 11)
        #expect(try await database.notes().count == 11)
    }

    @Test func `loses only the member that fails`() async throws {
        let failures = try await gathered([
            { try $0.insert("a") },
            { connection in
                try connection.insert("b")
                throw Mishap()
            },
            { try $0.insert("c") },
        ])
        #expect(failures == [nil, "Mishap", nil])
        #expect(try await database.notes() == ["a", "c", "held"])
    }

    @Test func `outlives a member that ends the whole transaction`() async throws {
        let failures = try await gathered([
            { try $0.insert("a") },
            { try $0.execute("INSERT OR ROLLBACK INTO note (id, body) VALUES ('held', 'text')") },
            { try $0.insert("c") },
        ])
        #expect(failures == [nil, "StorageError", nil])
        #expect(try await database.notes() == ["a", "c", "held"])
    }

    @Test func `outlives a member that ends the transaction and tells nobody`() async throws {
        let failures = try await gathered([
            { try $0.insert("a") },
            { connection in
                _ = try? connection.execute(
                    "INSERT OR ROLLBACK INTO note (id, body) VALUES ('held', 'text')"
                )
                _ = try? connection.insert("b")
            },
            { try $0.insert("c") },
        ])
        #expect(failures == [nil, "StorageError", nil])
        #expect(try await database.notes() == ["a", "c", "held"])
    }

    @Test func `keeps the entry of a refusal when the transaction was lost`() async throws {
        await #expect(throws: StorageError.self) {
            try await database.write(refused: { connection, _ in
                try connection.insert("refused")
            }) { connection in
                try connection.insert("a")
                try connection.execute(
                    "INSERT OR ROLLBACK INTO note (id, body) VALUES ('a', 'text')"
                )
            }
        }
        #expect(try await database.notes() == ["refused"])
    }

    @Test func `drops a member whose caller is gone before its turn`() async throws {
        gate.close()
        async let held: Void = database.write { try $0.insert("held") }
        await gate.waitForArrival()
        let waiting = Task { try await database.write { try $0.insert("a") } }
        while database.waitingWrites < 1 { await Task.yield() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(database.waitingWrites == 0)
        gate.open()
        try await held
        #expect(try await database.notes() == ["held"])
    }

    @Test func `carries through a member whose caller goes while it runs`() async throws {
        gate.close()
        let running = Task { try await database.write { try $0.insert("a") } }
        await gate.waitForArrival()
        running.cancel()
        gate.open()
        try await running.value
        #expect(try await database.notes() == ["a"])
    }

    @Test func `is finished before the database closes`() async throws {
        gate.close()
        async let held: Void = database.write { try $0.insert("held") }
        await gate.waitForArrival()
        async let waiting = database.write { try $0.insert("a") }
        while database.waitingWrites < 1 { await Task.yield() }
        async let closing: Void = database.close()
        while database.waitingWrites < 2 { await Task.yield() }
        await #expect(throws: StorageError.closed) {
            try await database.write { try $0.insert("late") }
        }
        gate.open()
        try await held
        try await waiting
        try await closing
    }

    /// Runs the writes in one group, after one that was held, and names the error of each.
    private func gathered(
        _ writes: [@Sendable (any Connection) throws -> Void]
    ) async throws -> [String?] {
        gate.close()
        async let held: Void = database.write { try $0.insert("held") }
        await gate.waitForArrival()
        let tasks = writes.map { write in Task { try await database.write(write) } }
        while database.waitingWrites < writes.count { await Task.yield() }
        gate.open()
        try await held
        var failures: [String?] = []
        for task in tasks {
            switch await task.result {
            case .success: failures.append(nil)
            case .failure(let error): failures.append("\(type(of: error))")
            }
        }
        return failures
    }
}
