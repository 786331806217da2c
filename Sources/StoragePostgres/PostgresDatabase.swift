import Metrics
import Storage

/// A database on a server that many processes share.
///
/// Every transaction is serializable, and is run again when it meets another. The server groups the
/// commits of its connections by itself.
package struct PostgresDatabase: Database {
    package let dialect = Dialect.postgres

    private let sessions: SessionPool
    private let workshop: Workshop
    private let commits = Counter(label: "storage.commits")

    /// Connects to nothing yet: a session is opened when the first one is needed.
    ///
    /// - Parameter connections: The most that are open at once, and as many threads.
    package init(_ server: ConnectionString, connections: Int = 8) {
        sessions = SessionPool(server)
        workshop = Workshop(threads: connections)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await workshop.run { [sessions] turn in
            try sessions.inTransaction(.read(turn), body)
        }
    }

    @discardableResult
    package func write<Value: Sendable>(
        refused: Refused?,
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await workshop.run { [sessions, commits] _ in
            do {
                let value = try sessions.inTransaction(.write, body)
                commits.increment()
                return value
            } catch {
                guard let refused, error as? StorageError != .outcomeUnknown else { throw error }
                try sessions.inTransaction(.write) { try refused($0, error) }
                throw error
            }
        }
    }

    package var load: Load { workshop.load }

    package func condition() async throws -> Condition {
        let row = try await read { connection in
            try connection.first(
                """
                SELECT current_setting('server_version') AS version,
                    current_setting('synchronous_commit') AS synchronous,
                    current_setting('data_checksums') AS checksums
                """
            )
        }
        return Condition(
            facts: [
                "PostgreSQL \(try row?.text("version") ?? "")",
                "synchronous_commit=\(try row?.text("synchronous") ?? "")",
                "data_checksums=\(try row?.text("checksums") ?? "")",
            ],
            faults: []
        )
    }

    package func close() async throws {
        try await workshop.close()
        sessions.empty()
    }
}
