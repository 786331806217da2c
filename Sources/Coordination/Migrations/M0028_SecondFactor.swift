import Storage

extension Migration {
    /// Codes from an app beside the password, and sign-ins that wait for one.
    static let m0028SecondFactor = Migration(
        id: "0028-second-factor",
        statements: [
            """
            CREATE TABLE second_factor (
                person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
                secret TEXT NOT NULL,
                confirmed_ms INTEGER,
                used_step INTEGER NOT NULL
            )
            """,
            """
            CREATE TABLE recovery_code (
                person_id TEXT NOT NULL REFERENCES person (id),
                digest TEXT NOT NULL,
                PRIMARY KEY (person_id, digest)
            )
            """,
            """
            CREATE TABLE half_sign_in (
                pass_hash TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (id),
                device TEXT NOT NULL,
                begun_ms INTEGER NOT NULL
            )
            """,
            "CREATE INDEX half_sign_in_begun ON half_sign_in (begun_ms)",
        ]
    )
}
