import Fixtures
import Storage

/// The engines that the contract is tried on.
enum Engine: CaseIterable, Sendable {
    case sqlite

    /// A new database with nothing in it.
    func open() throws -> any Database {
        switch self {
        case .sqlite: try temporaryDatabase()
        }
    }

    /// A new database with a table of notes and one of their replies.
    func openWithNotes() async throws -> any Database {
        let database = try open()
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
