import Storage
import Testing

@Suite(.timeLimit(.minutes(2))) struct `A write` {
    @Test(arguments: Engine.allCases)
    func `is seen by whoever reads after it`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        let answer = try await database.write { connection in
            try connection.insert("a")
            return "done"
        }
        #expect(answer == "done")
        #expect(try await database.notes() == ["a"])
    }

    @Test(arguments: Engine.allCases)
    func `leaves nothing when it fails`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        await #expect(throws: Mishap.self) {
            try await database.write { connection in
                try connection.insert("a")
                throw Mishap()
            }
        }
        #expect(try await database.notes().isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `fails with a statement that failed, also when nobody was told`(
        engine: Engine
    ) async throws {
        let database = try await engine.openWithNotes()
        let error = await #expect(throws: StorageError.self) {
            try await database.write { connection in
                try connection.insert("a")
                _ = try? connection.insert("a")
                _ = try? connection.insert("b")
            }
        }
        guard case .uniqueViolation = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(try await database.notes().isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `happens as if there were no other`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await database.write { connection in
                        // Each looks at what the others write: no row is locked, and yet only one
                        // may find the table empty.
                        guard try connection.all("SELECT id FROM note").isEmpty else { return }
                        try connection.insert("\(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.notes().count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `leaves the entry of its refusal, and nothing else`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        await #expect(throws: Mishap.self) {
            try await database.write(refused: { connection, error in
                try connection.insert("refused", "\(type(of: error))")
            }) { connection in
                try connection.insert("a")
                throw Mishap()
            }
        }
        let entry = try await database.read { try $0.first("SELECT id, body FROM note") }
        #expect(try entry?.text("id") == "refused")
        #expect(try entry?.text("body") == "Mishap")
    }

    @Test(arguments: Engine.allCases)
    func `leaves no entry when all went well`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        try await database.write(refused: { connection, _ in try connection.insert("refused") }) {
            try $0.insert("a")
        }
        #expect(try await database.notes() == ["a"])
    }

    @Test(arguments: Engine.allCases)
    func `tells when the entry of its refusal could not be written`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        await #expect(throws: SecondMishap.self) {
            try await database.write(refused: { connection, _ in
                try connection.insert("refused")
                throw SecondMishap()
            }) { connection in
                try connection.insert("a")
                throw Mishap()
            }
        }
        #expect(try await database.notes().isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `loses nothing to its neighbours`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        try await database.write { try $0.insert("counter", amount: 0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    for _ in 0..<20 { try await database.write { try $0.increment() } }
                }
            }
            try await group.waitForAll()
        }
        let counter = try await database.read { try $0.first("SELECT amount FROM note") }
        #expect(try counter?.int("amount") == 64 * 20)
    }

    @Test(arguments: Engine.allCases)
    func `fails alone among many`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        let failures = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    do {
                        try await database.write { connection in
                            try connection.insert("\(number)")
                            if number.isMultiple(of: 3) { throw Mishap() }
                        }
                        return false
                    } catch {
                        return error is Mishap
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 67)
        #expect(try await database.notes().count == 133)
        #expect(try await database.notes().allSatisfy { Int($0).map { $0 % 3 != 0 } == true })
    }

    @Test(arguments: Engine.allCases)
    func `is refused once the database is closed, and so is a read`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        try await database.close()
        await #expect(throws: StorageError.closed) {
            try await database.write { try $0.insert("a") }
        }
        await #expect(throws: StorageError.closed) { try await database.notes() }
        try await database.close()
    }

    @Test(arguments: Engine.allCases)
    func `is not begun by a task that is already cancelled`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        await withTaskGroup(of: Void.self) { group in
            group.cancelAll()
            for number in 0..<300 {
                group.addTask {
                    await #expect(throws: CancellationError.self) {
                        try await database.write { try $0.insert("\(number)") }
                    }
                }
            }
        }
        #expect(try await database.notes().isEmpty)
    }
}

private struct SecondMishap: Error {}

extension Connection {
    /// Reads and writes in two steps, so that a lost update would show.
    fileprivate func increment() throws {
        let amount = try first("SELECT amount FROM note WHERE id = \("counter")")?.int("amount")
        try execute("UPDATE note SET amount = \((amount ?? 0) + 1) WHERE id = \("counter")")
    }
}
