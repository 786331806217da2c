import Storage

extension Migration {
    /// What the child and the guardians answer about a call to a meeting.
    static let m0020FamilyReplies = Migration(
        id: "0020-family-replies",
        statements: [
            """
            CREATE TABLE family_reply (
                \(partColumns),
                meeting_id TEXT NOT NULL,
                giver TEXT NOT NULL,
                way TEXT NOT NULL
                    CHECK (way IN ('comes', 'cannot', 'byScreen', 'byPhone', 'beforehand')),
                support TEXT,
                words TEXT,
                day TEXT NOT NULL,
                in_error TEXT,
                CHECK (holder_id = owner_id),
                PRIMARY KEY (id, holder_id)
            )
            """,
            "CREATE INDEX family_reply_plan ON family_reply (plan_id, holder_id)",
        ]
    )
}
