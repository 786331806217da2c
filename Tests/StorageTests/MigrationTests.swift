import Storage
import Testing

@Suite struct `A migration` {
    static let first = Migration(
        id: "0001-plans",
        statements: [
            "CREATE TABLE plan (id TEXT PRIMARY KEY)", "INSERT INTO plan (id) VALUES (\("å"))",
        ]
    )
    static let second = Migration(
        id: "0002-goals",
        statements: ["ALTER TABLE plan ADD COLUMN goal TEXT"]
    )
    static let third = Migration(
        id: "0003-needs",
        statements: ["CREATE TABLE need (id TEXT PRIMARY KEY)"]
    )

    @Test(arguments: Engine.allCases)
    func `is carried out once, however often one asks`(engine: Engine) async throws {
        let database = try await engine.open()
        let migrator = try Migrator([Self.first, Self.second])
        #expect(try await migrator.migrate(database, at: 1) == ["0001-plans", "0002-goals"])
        #expect(try await migrator.migrate(database, at: 2).isEmpty)
        let plans = try await database.read { try $0.all("SELECT id, goal FROM plan") }
        #expect(try plans.map { try $0.text("id") } == ["å"])
    }

    @Test(arguments: Engine.allCases)
    func `is carried out once by two who begin together`(engine: Engine) async throws {
        let (one, other) = try await engine.openTwice()
        let migrator = try Migrator([Self.first, Self.second])
        async let first = migrator.migrate(one, at: 1)
        async let second = migrator.migrate(other, at: 2)
        #expect(try await (first + second).sorted() == ["0001-plans", "0002-goals"])
    }

    @Test(arguments: Engine.allCases)
    func `is remembered with its instant and its fingerprint`(engine: Engine) async throws {
        let database = try await engine.open()
        let migrator = try Migrator([Self.first])
        #expect(try await migrator.applied(in: database).isEmpty)
        try await migrator.migrate(database, at: 1_795_219_200_000)
        let applied = try #require(try await migrator.applied(in: database).first)
        #expect(applied.id == "0001-plans")
        #expect(applied.appliedMilliseconds == 1_795_219_200_000)
        #expect(applied.fingerprint == Self.first.fingerprint)
    }

    @Test(arguments: Engine.allCases)
    func `is pending until it is carried out`(engine: Engine) async throws {
        let database = try await engine.open()
        let migrator = try Migrator([Self.first, Self.second])
        #expect(try await migrator.pending(in: database) == ["0001-plans", "0002-goals"])
        try await Migrator([Self.first]).migrate(database, at: 1)
        #expect(try await migrator.pending(in: database) == ["0002-goals"])
        try await migrator.migrate(database, at: 2)
        #expect(try await migrator.pending(in: database).isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `that fails leaves nothing, and the next run goes on from there`(
        engine: Engine
    ) async throws {
        let database = try await engine.open()
        let broken = Migration(
            id: "0002-goals",
            statements: Self.second.statements + ["CREATE TABLE plan (id TEXT)"]
        )
        await #expect(throws: StorageError.self) {
            try await Migrator([Self.first, broken]).migrate(database, at: 1)
        }
        let migrator = try Migrator([Self.first, Self.second])
        #expect(try await migrator.applied(in: database).map(\.id) == ["0001-plans"])
        #expect(try await migrator.migrate(database, at: 2) == ["0002-goals"])
    }

    @Test(arguments: Engine.allCases)
    func `of a newer program is not known`(engine: Engine) async throws {
        let database = try await engine.open()
        try await Migrator([Self.first, Self.second]).migrate(database, at: 1)
        let older = try Migrator([Self.first])
        await #expect(throws: MigrationError.unknown("0002-goals")) {
            try await older.migrate(database, at: 2)
        }
        await #expect(throws: MigrationError.unknown("0002-goals")) {
            try await older.pending(in: database)
        }
    }

    @Test(arguments: Engine.allCases)
    func `may not come before an older one`(engine: Engine) async throws {
        let database = try await engine.open()
        try await Migrator([Self.first, Self.third]).migrate(database, at: 1)
        let migrator = try Migrator([Self.first, Self.second, Self.third])
        await #expect(throws: MigrationError.outOfOrder("0003-needs")) {
            try await migrator.migrate(database, at: 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `may not be edited once it is carried out`(engine: Engine) async throws {
        let database = try await engine.open()
        try await Migrator([Self.first]).migrate(database, at: 1)
        let edited = Migration(id: Self.first.id, statements: [Self.first.statements[0]])
        await #expect(throws: MigrationError.changed("0001-plans")) {
            try await Migrator([edited]).migrate(database, at: 2)
        }
    }

    @Test func `stands in the list in order, and once`() {
        #expect(throws: MigrationError.notInOrder("0001-plans")) {
            try Migrator([Self.second, Self.first])
        }
        #expect(throws: MigrationError.notInOrder("0001-plans")) {
            try Migrator([Self.first, Self.first])
        }
    }

    @Test func `has a fingerprint that stays the same from one release to the next`() {
        #expect(Self.first.fingerprint == "a08ea42ab4a77188")
    }

    @Test(
        arguments: [
            ["SELECT \("a")"], ["SELECT \("b")"], ["SELECT \(1)"], ["SELECT \("1")"], ["SELECT ?"],
            ["SELECT \(nil as Int?)"], ["SELECT", "1"], ["SELECT\u{0}1"], ["SELECT 1"],
        ] as [[SQL]]
    )
    func `has another fingerprint when anything differs`(statements: [SQL]) {
        let one = Migration(id: "0001", statements: ["SELECT \("å")"])
        #expect(one.fingerprint != Migration(id: "0001", statements: statements).fingerprint)
    }
}
