/// A migration that the database remembers.
package struct AppliedMigration: Hashable, Sendable {
    /// The id of the migration.
    package let id: String

    /// When it was carried out, in milliseconds since 1970-01-01T00:00:00Z.
    package let appliedMilliseconds: Int64

    /// The fingerprint it had then.
    package let fingerprint: String

    static func all(on connection: any Connection) throws -> [Self] {
        try connection.all(
            """
            SELECT id, applied_ms, fingerprint
            FROM schema_migration
            ORDER BY id
            """
        ).map { row in
            Self(
                id: try row.text("id"),
                appliedMilliseconds: try row.int64("applied_ms"),
                fingerprint: try row.text("fingerprint")
            )
        }
    }
}
