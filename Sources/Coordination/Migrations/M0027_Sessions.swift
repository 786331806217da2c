import Storage

extension Migration {
    /// What people need to know their sign-ins by, passwords that were tried, and accounts that
    /// have been closed.
    static let m0027Sessions = Migration(
        id: "0027-sessions",
        statements: [
            "ALTER TABLE person ADD COLUMN closed_ms INTEGER",
            "ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'password'",
            "ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT 'unknown'",
            "ALTER TABLE session ADD COLUMN proved_ms INTEGER NOT NULL DEFAULT 0",
            """
            CREATE TABLE sign_in_try (
                name_digest TEXT NOT NULL PRIMARY KEY,
                wrong INTEGER NOT NULL CHECK (wrong >= 1),
                latest_ms INTEGER NOT NULL
            )
            """,
            "CREATE INDEX sign_in_try_latest ON sign_in_try (latest_ms)",
            """
            CREATE TABLE sign_in_minute (
                minute INTEGER NOT NULL PRIMARY KEY,
                wrong INTEGER NOT NULL CHECK (wrong >= 0)
            )
            """,
        ]
    )
}
