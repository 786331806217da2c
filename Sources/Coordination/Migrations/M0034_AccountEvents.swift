import Storage

extension Migration {
    /// What has happened to how a person signs in, which they are told of; and codes on paper for
    /// those who have lost their codes from an app.
    static let m0034AccountEvents = Migration(
        id: "0034-account-events",
        statements: [
            """
            CREATE TABLE account_event (
                id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL,
                happened_ms INTEGER NOT NULL,
                name TEXT,
                is_by_other INTEGER NOT NULL CHECK (is_by_other IN (0, 1)),
                known_ms INTEGER
            )
            """,
            "CREATE INDEX account_event_person ON account_event (person_id, happened_ms)",
            "ALTER TABLE staff_code ADD COLUMN ends_codes INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE sign_in_code ADD COLUMN ends_codes INTEGER NOT NULL DEFAULT 0",
        ]
    )
}
