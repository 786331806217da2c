import Storage
import Testing

@Suite struct `A connection` {
    @Test(
        arguments: Engine.allCases,
        [
            ("BEGIN", "BEGIN"), ("COMMIT", "COMMIT"), ("END", "END"), ("  commit", "COMMIT"),
            ("ROLLBACK TO member", "ROLLBACK"), ("SAVEPOINT one", "SAVEPOINT"),
            ("RELEASE member", "RELEASE"), ("-- a remark\nCOMMIT", ""),
            ("/* a remark */ COMMIT", ""), (";COMMIT", ""), ("", ""), ("\("COMMIT")", ""),
            ("PRAGMA synchronous = OFF", "PRAGMA"), ("ATTACH 'x' AS x", "ATTACH"),
            ("VACUUM", "VACUUM"), ("SET x = 1", "SET"),
        ] as [(SQL, String)]
    )
    func `neither begins nor ends a transaction, nor changes itself`(
        engine: Engine,
        refused: (statement: SQL, word: String)
    ) async throws {
        let database = try await engine.openWithNotes()
        let expected = StorageError.notPermitted(refused.word)
        try await database.write { connection in
            try connection.insert("a")
            #expect(throws: expected) { try connection.execute(refused.statement) }
            #expect(throws: expected) { try connection.all(refused.statement) }
            #expect(throws: expected) { try connection.first(refused.statement) }
        }
        #expect(try await database.notes() == ["a"])
    }

    @Test(arguments: Engine.allCases)
    func `runs one statement at a time`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        await #expect(throws: StorageError.self) {
            try await database.write { try $0.execute("DELETE FROM note; COMMIT") }
        }
    }

    @Test(arguments: Engine.allCases)
    func `says how many rows a statement changed`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        let counts = try await database.write { connection in
            try connection.insert("a")
            try connection.insert("b")
            return [
                try connection.execute("UPDATE note SET body = \("new")"),
                try connection.execute("CREATE TABLE other (id TEXT PRIMARY KEY)"),
                try connection.execute("DELETE FROM note WHERE id = \("c")"),
                try connection.execute("DELETE FROM note WHERE id = \("a")"),
            ]
        }
        #expect(counts == [2, 0, 0, 1])
    }

    @Test(arguments: Engine.allCases)
    func `gives the first row, or nothing`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        try await database.write { connection in
            try connection.insert("a")
            try connection.insert("b")
        }
        let (first, none) = try await database.read { connection in
            (
                try connection.first("SELECT id FROM note ORDER BY id DESC"),
                try connection.first("SELECT id FROM note WHERE id = \("c")")
            )
        }
        #expect(try first?.text("id") == "b")
        #expect(none == nil)
    }

    @Test(arguments: Engine.allCases)
    func `changes all rows also when only the first is asked for`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        let left = try await database.write { connection in
            try connection.insert("a")
            try connection.insert("b")
            _ = try connection.first("UPDATE note SET amount = \(1) RETURNING id")
            return try connection.all("SELECT id FROM note WHERE amount = \(1)").count
        }
        #expect(left == 2)
    }

    @Test(arguments: Engine.allCases)
    func `cannot write while it reads`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        await #expect(throws: StorageError.self) {
            try await database.read { try $0.insert("a") }
        }
        #expect(try await database.notes().isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `says what is wrong with a statement`(engine: Engine) async throws {
        let database = try engine.open()
        let error = await #expect(throws: StorageError.self) {
            try await database.read { try $0.all("SELECT body FROM nowhere") }
        }
        #expect(String(describing: error).contains("nowhere"))
    }
}
