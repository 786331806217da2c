import Storage

extension Migration {
    /// Codes on paper with which someone who works with children, or looks after the service, gets in.
    static let m0032StaffCodes = Migration(
        id: "0032-staff-codes",
        statements: [
            """
            CREATE TABLE staff_code (
                id TEXT NOT NULL PRIMARY KEY,
                digest TEXT NOT NULL UNIQUE,
                person_id TEXT NOT NULL REFERENCES person (id),
                made_by TEXT NOT NULL,
                made_ms INTEGER NOT NULL,
                until_day TEXT NOT NULL,
                used_ms INTEGER,
                taken_back_ms INTEGER,
                CHECK (used_ms IS NULL OR taken_back_ms IS NULL)
            )
            """,
            "CREATE INDEX staff_code_person ON staff_code (person_id)",
        ]
    )
}
