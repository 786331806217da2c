import Fixtures
import Storage
import StorageSQLite

/// The engines that the contract is tried on; PostgreSQL where a server has been started.
enum Engine: CaseIterable, Sendable {
    case sqlite
    case postgres

    static let allCases: [Engine] = TestServer.shared == nil ? [.sqlite] : [.sqlite, .postgres]

    /// A new database with nothing in it.
    func open() async throws -> any Database {
        switch self {
        case .sqlite: try temporarySQLite()
        case .postgres: try await PlacedDatabase(TestPlace.onServer(like: .empty))
        }
    }

    /// One new database, opened by two as by two processes.
    func openTwice() async throws -> (any Database, any Database) {
        switch self {
        case .sqlite:
            let path = try temporaryDatabasePath()
            return (try SQLiteDatabase(path: path), try SQLiteDatabase(path: path))
        case .postgres:
            let place = try await TestPlace.onServer(like: .empty)
            return (try PlacedDatabase(place), try PlacedDatabase(place))
        }
    }

    /// A new database with a table of notes and one of their replies.
    func openWithNotes() async throws -> any Database {
        let database = try await open()
        try await database.createNotes()
        return database
    }
}

extension Database {
    func createNotes() async throws {
        try await write { connection in
            try connection.execute(
                """
                CREATE TABLE note (
                    id TEXT PRIMARY KEY,
                    body TEXT NOT NULL CHECK (length(body) > 0),
                    amount BIGINT
                )
                """
            )
            try connection.execute(
                """
                CREATE TABLE reply (
                    note_id TEXT NOT NULL REFERENCES note (id) ON DELETE RESTRICT,
                    body TEXT NOT NULL
                )
                """
            )
        }
    }

    /// The ids of all notes, in order.
    func notes() async throws -> [String] {
        try await read { connection in
            try connection.all("SELECT id FROM note ORDER BY id").map { try $0.text("id") }
        }
    }
}

extension Connection {
    func insert(_ id: String, _ body: String = "text", amount: Int? = nil) throws {
        try execute("INSERT INTO note (id, body, amount) VALUES (\(id), \(body), \(amount))")
    }
}

/// What a test throws from inside a write.
struct Mishap: Error {}
