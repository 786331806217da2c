import Storage

extension Migration {
    static let m0002Accounts = Migration(
        id: "0002-accounts",
        statements: [
            """
            CREATE TABLE person (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE account (
                person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
                user_name TEXT NOT NULL UNIQUE,
                password_hash TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE staff_assignment (
                person_id TEXT NOT NULL REFERENCES person (id),
                unit_id TEXT NOT NULL REFERENCES service_unit (id),
                title TEXT NOT NULL,
                from_day TEXT NOT NULL,
                until_day TEXT,
                deputy_id TEXT REFERENCES person (id),
                PRIMARY KEY (person_id, unit_id)
            )
            """,
            """
            CREATE TABLE family_account (
                person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
                child_id TEXT NOT NULL,
                guardian_id TEXT
            )
            """,
            """
            CREATE TABLE session (
                token_hash TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (id),
                unit_id TEXT REFERENCES service_unit (id),
                csrf TEXT NOT NULL,
                begun_ms INTEGER NOT NULL,
                seen_ms INTEGER NOT NULL
            )
            """,
            "CREATE INDEX session_person ON session (person_id)",
        ]
    )
}
