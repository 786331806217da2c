import Coordination
import Fixtures
import Storage

/// A database brought up to date from what was released just before `migration`.
///
/// - Parameter rows: What it held then, beside a person `i` and two health care units, `a` and `b`.
func migratedDatabase(from migration: String, holding rows: [SQL]) async throws -> any Database {
    let database = try await temporaryDatabase()
    let before = Migrations.all.prefix { $0.id < migration }
    try await Migrator(Array(before)).migrate(database, at: 1)
    try await database.write { connection in
        for statement in people + rows { try connection.execute(statement) }
    }
    try await Migrator(Migrations.all).migrate(database, at: 2)
    return database
}

private let people: [SQL] = [
    "INSERT INTO principal (id, name, kind, code) VALUES ('p', 'P', 'region', '01')",
    "INSERT INTO authority (id, name, principal_id) VALUES ('n', 'N', 'p')",
    """
    INSERT INTO service_unit (id, name, authority_id, principal_id, sector, secrecy)
    VALUES ('a', 'A', 'n', 'p', 'health', 'healthCare'),
        ('b', 'B', 'n', 'p', 'health', 'healthCare')
    """,
    "INSERT INTO person (id, name) VALUES ('i', 'Ida')",
]
