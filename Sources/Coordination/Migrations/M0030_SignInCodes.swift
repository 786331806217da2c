import Storage

extension Migration {
    /// Codes on paper with which a child or a guardian gets in.
    static let m0030SignInCodes = Migration(
        id: "0030-sign-in-codes",
        statements: [
            """
            CREATE TABLE sign_in_code (
                id TEXT NOT NULL PRIMARY KEY,
                digest TEXT NOT NULL UNIQUE,
                child_id TEXT NOT NULL,
                guardian_id TEXT,
                unit_id TEXT NOT NULL REFERENCES service_unit (id),
                made_by TEXT NOT NULL REFERENCES person (id),
                made_ms INTEGER NOT NULL,
                until_day TEXT NOT NULL,
                used_ms INTEGER,
                taken_back_ms INTEGER,
                CHECK (used_ms IS NULL OR taken_back_ms IS NULL)
            )
            """,
            "CREATE INDEX sign_in_code_child ON sign_in_code (child_id)",
            "CREATE INDEX family_account_child ON family_account (child_id)",
        ]
    )
}
