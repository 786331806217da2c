import Storage
import Testing

@Suite struct `A bound value` {
    @Test(
        arguments: Engine.allCases,
        [
            "", "plain", "åäö ÅÄÖ é", "🧒🏽👩‍👧", "'; DROP TABLE note; --", "line\nline\ttab", "?", "$1",
            "\u{301}", String(repeating: "ö", count: 70_000),
        ]
    )
    func `comes back as the text it was`(engine: Engine, text: String) async throws {
        let row = try await engine.answer("SELECT CAST(\(text) AS TEXT) AS it")
        #expect(Array(try row.text("it").utf8) == Array(text.utf8))
    }

    @Test(arguments: Engine.allCases, [0, 1, -1, Int64.max, .min, 1_795_219_200_000])
    func `comes back as the number it was`(engine: Engine, number: Int64) async throws {
        let row = try await engine.answer("SELECT CAST(\(number) AS BIGINT) AS it")
        #expect(try row.int64("it") == number)
    }

    @Test(arguments: Engine.allCases, [true, false])
    func `comes back as the truth it was`(engine: Engine, truth: Bool) async throws {
        let row = try await engine.answer("SELECT CAST(\(truth) AS BIGINT) AS it")
        #expect(try row.bool("it") == truth)
    }

    @Test(arguments: Engine.allCases, [[], [0], [0, 1, 0, 255], Array(0...255)] as [[UInt8]])
    func `comes back as the bytes it was`(engine: Engine, bytes: [UInt8]) async throws {
        let row = try await engine.answer("SELECT \(bytes) AS it")
        #expect(try row.bytes("it") == bytes)
    }

    @Test(arguments: Engine.allCases)
    func `comes back as nothing when it was nothing`(engine: Engine) async throws {
        let row = try await engine.answer("SELECT CAST(\(nil as String?) AS TEXT) AS it")
        #expect(try row.optionalText("it") == nil)
    }

    @Test(arguments: Engine.allCases)
    func `is refused rather than cut at a zero byte`(engine: Engine) async throws {
        await #expect(throws: StorageError.zeroByteInText) {
            try await engine.answer("SELECT CAST(\("before\0after") AS TEXT) AS it")
        }
    }

    @Test(arguments: Engine.allCases)
    func `is compared as itself`(engine: Engine) async throws {
        let database = try await engine.openWithNotes()
        try await database.write { connection in
            try connection.insert("a", amount: 10)
            try connection.insert("b", amount: nil)
        }
        let found = try await database.read { connection in
            try connection.all("SELECT id FROM note WHERE amount = \(10)").map { try $0.text("id") }
        }
        #expect(found == ["a"])
    }
}

extension Engine {
    /// The one row that answers.
    fileprivate func answer(_ sql: SQL) async throws -> Row {
        try #require(try await open().read { try $0.first(sql) })
    }
}
