import Fixtures
import Storage
import StoragePostgres
import Synchronization
import Testing

/// Needs the server that `scripts/with-postgres` starts, as `make test` does.
@Suite(.enabled(if: TestServer.shared != nil), .timeLimit(.minutes(2)))
struct `A PostgreSQL database` {
    let place: TestPlace
    let server: TestServer
    let database: any Database

    init() async throws {
        server = try #require(TestServer.shared)
        place = try await TestPlace.onServer(like: .empty)
        database = try place.open()
        try await database.createNotes()
    }

    @Test func `says how it keeps what is committed`() async throws {
        let condition = try await database.condition()
        #expect(condition.facts.contains("synchronous_commit=on"))
        #expect(condition.faults.isEmpty)
    }

    @Test func `keeps nothing of a write whose connection is lost, and says so`() async throws {
        await #expect(throws: StorageError.connectionLost) {
            try await database.write { connection in
                try connection.insert("a")
                try server.disconnect(place)
                try connection.insert("b")
            }
        }
        #expect(try await database.notes().isEmpty)
    }

    @Test func `keeps the entry of a write whose connection is lost`() async throws {
        await #expect(throws: StorageError.connectionLost) {
            try await database.write(refused: { connection, error in
                try connection.insert("refused", "\(error)")
            }) { connection in
                try connection.insert("a")
                try server.disconnect(place)
                try connection.insert("b")
            }
        }
        #expect(try await database.notes() == ["refused"])
    }

    @Test func `does not say that a write failed when its commit got no answer`() async throws {
        await #expect(throws: StorageError.outcomeUnknown) {
            try await database.write(refused: { try $0.insert("refused", "\($1)") }) {
                try $0.insert("a")
                try server.disconnect(place)
            }
        }
        #expect(try await !database.notes().contains("refused"))
        try await database.write { try $0.insert("later") }
        #expect(try await database.notes().contains("later"))
    }

    @Test func `goes on when the server has hung up on those who waited`() async throws {
        try await database.write { try $0.insert("a") }
        try server.disconnect(place)
        #expect(try await database.notes() == ["a"])
        try server.disconnect(place)
        try await database.write { try $0.insert("b") }
        #expect(try await database.notes() == ["a", "b"])
    }

    @Test func `runs a write again when it meets another`() async throws {
        let runs = Mutex(0)
        let other = try place.open()
        try await database.write { connection in
            let isFirst = runs.withLock { runs in
                runs += 1
                return runs == 1
            }
            // Neither sees what the other writes: no order of the two could have come to that.
            try connection.insertCount("a") {
                if isFirst { try other.writeAtOnce { try $0.insertCount("other") } }
            }
        }
        let seen = try await database.read {
            try $0.first("SELECT amount FROM note WHERE id = 'a'")
        }
        #expect(try seen?.int("amount") == 1)
        #expect(runs.withLock { $0 } == 2)
    }

    @Test func `believes that a key is taken when it meets it twice`() async throws {
        let runs = Mutex(0)
        try await database.write { try $0.insert("a") }
        let error = await #expect(throws: StorageError.self) {
            try await database.write { connection in
                runs.withLock { $0 += 1 }
                try connection.insert("a")
            }
        }
        #expect(error == .uniqueViolation(of: "note_pkey"))
        #expect(runs.withLock { $0 } == 2)
    }

    @Test func `says that it is busy when a write meets others every time`() async throws {
        let runs = Mutex(0)
        try await database.write { try $0.execute(Self.alwaysMeets) }
        await #expect(throws: StorageError.busy) {
            try await database.write { connection in
                runs.withLock { $0 += 1 }
                _ = try? connection.first("SELECT meets() AS it")
            }
        }
        #expect(runs.withLock { $0 } == 40)
    }

    /// What the server says of two transactions that cannot be put in an order.
    private static let alwaysMeets: SQL = """
        CREATE FUNCTION meets() RETURNS bigint LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION USING ERRCODE = '40001';
        END $$
        """

    @Test func `tells no bound value in an error`() async throws {
        let error = await #expect(throws: StorageError.self) {
            try await database.read { try $0.all("SELECT CAST(\("secret") AS BIGINT) AS it") }
        }
        #expect(error == .engine(code: "22P02", message: ""))
    }

    @Test func `lets a caller go who waits behind others`() async throws {
        let gate = CommitGate()
        let narrow = PostgresDatabase(try ConnectionString(place.address), connections: 1)
        gate.close()
        async let held: Void = narrow.write { connection in
            try connection.insert("held")
            gate.pass()
        }
        await gate.waitForArrival()
        let waiting = Task { try await narrow.write { try $0.insert("a") } }
        waiting.cancel()
        gate.open()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        try await held
        #expect(try await narrow.notes() == ["held"])
    }

    @Test func `carries through a write whose caller goes while it runs`() async throws {
        let gate = CommitGate()
        gate.close()
        let running = Task { [database] in
            try await database.write { connection in
                try connection.insert("a")
                gate.pass()
                try connection.insert("b")
            }
        }
        await gate.waitForArrival()
        running.cancel()
        gate.open()
        try await running.value
        #expect(try await database.notes() == ["a", "b"])
    }

    @Test func `is resumed when an upgrade is cut off`() async throws {
        let cut = Migration(
            id: `A migration`.second.id,
            statements: `A migration`.second.statements + [
                "SELECT pg_terminate_backend(pg_backend_pid()) AS it",
                "SELECT 1 AS it",
            ]
        )
        await #expect(throws: StorageError.connectionLost) {
            try await Migrator([`A migration`.first, cut]).migrate(database, at: 1)
        }
        let whole = try Migrator([`A migration`.first, `A migration`.second])
        #expect(try await whole.migrate(database, at: 2) == ["0002-goals"])
    }

    @Test func `is refused when its commits are not synced`() async throws {
        let careless = try ConnectionString(place.address)
            .setting("options", to: "-c synchronous_commit=off")
        await #expect(throws: StorageError.notDurable) {
            try await PostgresDatabase(careless).notes()
        }
    }

    @Test func `is refused when it does not keep text as Unicode`() async throws {
        let name = "ascii_\(UInt32.random(in: 0 ... .max))"
        try server.run("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
        let other = try ConnectionString(server.address(of: name))
        await #expect(throws: StorageError.unsuitable("the database must have the encoding UTF8")) {
            try await PostgresDatabase(other).notes()
        }
    }

    @Test func `that does not let us in is named without the password`() async throws {
        let wrong = try ConnectionString(place.address).setting("password", to: "hemlighet")
        let error = await #expect(throws: StorageError.self) {
            try await PostgresDatabase(wrong).notes()
        }
        guard case .unreachable(let reason) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(reason.contains("127.0.0.1"))
        #expect(!reason.contains("hemlighet"))
    }
}

extension Connection {
    /// Looks at all notes, and then writes down how many there were.
    fileprivate func insertCount(_ id: String, meanwhile: () throws -> Void = {}) throws {
        let count = try all("SELECT id FROM note").count
        try meanwhile()
        try insert(id, amount: count)
    }
}

extension Database {
    /// Writes from inside another's transaction, which waits meanwhile.
    fileprivate func writeAtOnce(
        _ body: @escaping @Sendable (any Connection) throws -> Void
    ) throws {
        let gate = CommitGate()
        gate.close()
        let outcome = Mutex<Result<Void, any Error>?>(nil)
        Task {
            let result: Result<Void, any Error>
            do {
                result = .success(try await write(body))
            } catch {
                result = .failure(error)
            }
            outcome.withLock { $0 = result }
            gate.open()
        }
        gate.pass()
        try outcome.withLock { try $0?.get() }
    }
}
