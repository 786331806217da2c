import Storage
import Testing

@Suite struct `A constraint` {
    @Test(arguments: Engine.allCases)
    func `tells a key that is taken`(engine: Engine) async throws {
        let error = try await engine.breaking { connection in
            try connection.insert("a")
            try connection.insert("a", "secret")
        }
        guard case .uniqueViolation(let name) = error else { return fail(error) }
        #expect(name.contains("note"))
    }

    @Test(arguments: Engine.allCases)
    func `tells what CHECK forbids`(engine: Engine) async throws {
        let error = try await engine.breaking { try $0.insert("a", "") }
        guard case .checkViolation(let name) = error else { return fail(error) }
        #expect(name.contains("body"))
    }

    @Test(arguments: Engine.allCases)
    func `tells what is missing`(engine: Engine) async throws {
        let error = try await engine.breaking { connection in
            try connection.execute("INSERT INTO note (id, body) VALUES (\("a"), \(nil as String?))")
        }
        guard case .notNullViolation(let name) = error else { return fail(error) }
        #expect(name.contains("body"))
    }

    @Test(arguments: Engine.allCases)
    func `tells a reference to nothing`(engine: Engine) async throws {
        let error = try await engine.breaking { connection in
            try connection.execute("INSERT INTO reply (note_id, body) VALUES (\("a"), \("text"))")
        }
        #expect(error == .foreignKeyViolation)
    }

    @Test(arguments: Engine.allCases)
    func `tells a reference to nothing also when a row is asked back`(
        engine: Engine
    ) async throws {
        let error = try await engine.breaking { connection in
            _ = try connection.first(
                """
                INSERT INTO reply (note_id, body)
                VALUES (\("a"), \("text"))
                RETURNING body
                """
            )
        }
        #expect(error == .foreignKeyViolation)
    }

    @Test(arguments: Engine.allCases)
    func `keeps what others point at`(engine: Engine) async throws {
        let error = try await engine.breaking { connection in
            try connection.insert("a")
            try connection.execute("INSERT INTO reply (note_id, body) VALUES (\("a"), \("text"))")
            try connection.execute("DELETE FROM note WHERE id = \("a")")
        }
        #expect(error == .foreignKeyViolation)
    }

    private func fail(_ error: StorageError?) {
        Issue.record("another error: \(String(describing: error))")
    }
}

extension Engine {
    /// The error of a write that must fail, with the database left empty.
    fileprivate func breaking(
        _ body: @escaping @Sendable (any Connection) throws -> Void
    ) async throws -> StorageError? {
        let database = try await openWithNotes()
        let error = await #expect(throws: StorageError.self) { try await database.write(body) }
        #expect(try await database.notes().isEmpty)
        #expect(!String(describing: error).contains("secret"))
        return error
    }
}
