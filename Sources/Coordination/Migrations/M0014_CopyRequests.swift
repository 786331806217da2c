import Storage

extension Migration {
    /// The family's wishes for copies, one for each unit that is asked.
    static let m0014CopyRequests = Migration(
        id: "0014-copy-requests",
        statements: [
            """
            CREATE TABLE copy_request (
                \(partColumns),
                wish TEXT NOT NULL,
                asker TEXT NOT NULL,
                day TEXT NOT NULL,
                decision TEXT CHECK (decision IN ('whole', 'part', 'no')),
                without TEXT,
                reason TEXT,
                answered_day TEXT,
                in_error TEXT,
                CHECK ((decision IS NULL) = (answered_day IS NULL)),
                CHECK (decision IS NULL OR (decision = 'whole') = (reason IS NULL)),
                CHECK (holder_id = owner_id),
                PRIMARY KEY (id, holder_id)
            )
            """,
            "CREATE INDEX copy_request_plan ON copy_request (plan_id, holder_id)",
            "CREATE INDEX copy_request_holder ON copy_request (holder_id, answered_day)",
        ]
    )
}
