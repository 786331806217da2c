import Storage

extension Migration {
    /// Forms that have been sent, so that sending one again saves nothing twice.
    static let m0012Submissions = Migration(
        id: "0012-submissions",
        statements: [
            """
            CREATE TABLE submission (
                token TEXT NOT NULL,
                operation TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (id),
                at_ms INTEGER NOT NULL,
                PRIMARY KEY (token, operation, person_id)
            )
            """,
            "CREATE INDEX submission_at ON submission (at_ms)",
        ]
    )
}
