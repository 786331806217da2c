/// Brings a database to the schema the program was written for.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    /// Takes every migration there has ever been, in order.
    ///
    /// - Throws: `MigrationError.notInOrder` unless each id sorts after the one before.
    package init(_ migrations: [Migration]) throws {
        for (one, next) in zip(migrations, migrations.dropFirst()) where one.id >= next.id {
            throw MigrationError.notInOrder(next.id)
        }
        self.migrations = migrations
    }

    /// Carries out what is missing, each migration in a transaction of its own.
    ///
    /// A run that was interrupted goes on where it stopped, and several processes may run it at
    /// once: every step looks at the history again, in its own transaction.
    ///
    /// - Parameter milliseconds: The instant to note, since 1970-01-01T00:00:00Z.
    /// - Returns: The ids carried out now.
    /// - Throws: `MigrationError` when the database has a history that is not ours.
    @discardableResult
    package func migrate(_ database: some Database, at milliseconds: Int64) async throws -> [String]
    {
        var done: [String] = []
        let turn = database.dialect.turnToCreate
        try await database.write { connection in
            if let turn { _ = try connection.first(turn) }
            try connection.execute(Self.table)
        }
        while let id = try await takeStep(in: database, at: milliseconds) { done.append(id) }
        return done
    }

    /// The ids that `migrate` would carry out.
    package func pending(in database: some Database) async throws -> [String] {
        try remaining(after: await applied(in: database)).map(\.id)
    }

    /// What the database has been through, in order; nothing if it is empty.
    package func applied(in database: some Database) async throws -> [AppliedMigration] {
        let table = database.dialect.table(named: "schema_migration")
        return try await database.read { connection in
            try connection.first(table) == nil ? [] : AppliedMigration.all(on: connection)
        }
    }

    private func takeStep(
        in database: some Database,
        at milliseconds: Int64
    ) async throws -> String? {
        try await database.write { connection in
            let history = try AppliedMigration.all(on: connection)
            guard let migration = try remaining(after: history).first else { return nil }
            // First, so that whoever takes the same step at once waits, and then finds it taken.
            try connection.execute(
                """
                INSERT INTO schema_migration (id, applied_ms, fingerprint)
                VALUES (\(migration.id), \(milliseconds), \(migration.fingerprint))
                """
            )
            for statement in migration.statements { try connection.execute(statement) }
            return migration.id
        }
    }

    /// The history must be the beginning of our list, unchanged; what follows remains.
    private func remaining(after history: [AppliedMigration]) throws -> ArraySlice<Migration> {
        for (position, past) in history.enumerated() {
            guard let known = migrations.first(where: { $0.id == past.id }) else {
                throw MigrationError.unknown(past.id)
            }
            guard migrations[position] == known else { throw MigrationError.outOfOrder(past.id) }
            guard known.fingerprint == past.fingerprint else {
                throw MigrationError.changed(past.id)
            }
        }
        return migrations.dropFirst(history.count)
    }

    private static let table: SQL = """
        CREATE TABLE IF NOT EXISTS schema_migration (
            id TEXT PRIMARY KEY,
            applied_ms BIGINT NOT NULL,
            fingerprint TEXT NOT NULL
        )
        """
}
