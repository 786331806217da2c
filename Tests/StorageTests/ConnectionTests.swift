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
    func `takes no question mark that stands for no value`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        try await database.read { connection in
            #expect(throws: StorageError.notPermitted("?")) {
                try connection.all("SELECT id FROM note WHERE body = '?' AND id = \("a")")
            }
            let rows = try connection.all("SELECT id FROM note WHERE body = \("?")")
            #expect(rows.isEmpty)
        }
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
    func `says that a row that is there already was not inserted`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        let counts = try await database.write { connection in
            try (1...3).map { number in
                try connection.execute(
                    """
                    INSERT INTO note (id, body)
                    VALUES (\("a"), \("\(number)"))
                    ON CONFLICT (id) DO \(number < 3 ? "NOTHING" as SQL : "UPDATE SET body = excluded.body")
                    """
                )
            }
        }
        #expect(counts == [1, 0, 1])
        let body = try await database.read { try $0.first("SELECT body FROM note") }
        #expect(try body?.text("body") == "3")
    }

    @Test(arguments: Engine.allCases)
    func `sorts texts by their bytes, and nothing first when that is asked for`(
        engine: Engine
    ) async throws {
        let database = try await engine.openWithNotes()
        let names = ["ö", "a", "Z", "å", "ä", "b", "é", "A b", "Aa", "-"]
        try await database.write { connection in
            for name in names { try connection.insert(name, name) }
            try connection.insert("with amount", amount: 1)
        }
        let sorted = try await database.read { connection in
            try connection.all("SELECT id FROM note WHERE body <> 'text' ORDER BY body")
                .map { try $0.text("id") }
        }
        #expect(sorted == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let first = try await database.read { connection in
            try connection.all("SELECT amount FROM note ORDER BY amount NULLS FIRST, id")
        }
        #expect(try first.last?.int("amount") == 1)
    }

    @Test(arguments: Engine.allCases)
    func `counts, sums and compares in whole numbers`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        try await database.write { connection in
            try connection.insert("a", amount: 1)
            try connection.insert("b", amount: .max - 1)
        }
        let row = try await database.read { connection in
            try connection.first(
                """
                SELECT COUNT(*) AS number, SUM(amount) AS total, MAX(amount) > 5 AS is_much,
                    length('åäö') AS letters
                FROM note
                """
            )
        }
        #expect(try row?.int("number") == 2)
        #expect(try row?.int64("total") == .max)
        #expect(try row?.bool("is_much") == true)
        #expect(try row?.int("letters") == 3)
    }

    @Test(arguments: Engine.allCases)
    func `refuses a fraction`(engine: Engine) async throws {
        let database = try await engine.open()
        await #expect(
            throws: StorageError.unexpectedValue(
                column: "half",
                expected: .integer,
                found: .fraction
            )
        ) {
            try await database.read { try $0.all("SELECT 0.5 AS half") }
        }
    }

    @Test(arguments: Engine.allCases)
    func `reads from one view, whatever is written meanwhile`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        let gate = CommitGate()
        gate.close()
        async let counts = database.read { connection in
            let before = try connection.all("SELECT id FROM note").count
            gate.pass()
            return [before, try connection.all("SELECT id FROM note").count]
        }
        await gate.waitForArrival()
        try await database.write { try $0.insert("a") }
        gate.open()
        #expect(try await counts == [0, 0])
    }

    @Test(arguments: Engine.allCases)
    func `lets a cancelled reader go, and others on`(engine: Engine) async throws {
        let database = try await engine.open()
        let begun = AsyncStream<Void>.makeStream()
        let reading = Task {
            try await database.read { connection in
                begun.continuation.yield()
                return try connection.first(
                    """
                    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number)
                    SELECT max(n) AS most
                    FROM number
                    """
                )
            }
        }
        for await _ in begun.stream { break }
        reading.cancel()
        await #expect(throws: CancellationError.self) { try await reading.value }
        let row = try await database.read { try $0.first("SELECT 1 AS one") }
        #expect(try row?.int("one") == 1)
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
        let database = try await engine.open()
        let error = await #expect(throws: StorageError.self) {
            try await database.read { try $0.all("SELECT body FROM nowhere") }
        }
        #expect(String(describing: error).contains("nowhere"))
    }
}
