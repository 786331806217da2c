import Coordination
import Server
import Storage
import StorageSQLite

/// A new, empty database on the engine that the tests run on, gone when nobody holds it any more.
package func temporaryDatabase() async throws -> any Database {
    try await PlacedDatabase(TestPlace.new(like: .empty))
}

/// A new database with every table and no row.
package func migratedDatabase() async throws -> any Database {
    try await PlacedDatabase(TestPlace.new(like: .migrated))
}

/// A new SQLite database, for what only SQLite has.
///
/// A file and not memory, since a pool and its write-ahead log exist only there.
package func temporarySQLite(
    beforeCommit: @escaping SQLiteDatabase.BeforeCommit = { _ in }
) throws -> SQLiteDatabase {
    try SQLiteDatabase(path: temporaryDatabasePath(), beforeCommit: beforeCommit)
}

/// A database together with its place, which lasts as long.
package struct PlacedDatabase: Database {
    private let database: any Database
    package let place: TestPlace

    package init(_ place: TestPlace) throws {
        self.place = place
        database = try place.open()
    }

    package var dialect: Dialect { database.dialect }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }

    @discardableResult
    package func write<Value: Sendable>(
        refused: Refused?,
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await database.write(refused: refused, body)
    }

    package var load: Load { database.load }

    package func condition() async throws -> Condition { try await database.condition() }

    package func close() async throws { try await database.close() }
}
