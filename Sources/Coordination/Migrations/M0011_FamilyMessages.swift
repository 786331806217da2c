import Storage

extension Migration {
    /// What the family writes to the unit that holds the plan, and answers that stay with that unit.
    ///
    /// What a child kept before stays with the unit as it always has.
    static let m0011FamilyMessages = Migration(
        id: "0011-family-messages",
        statements: [
            """
            CREATE TABLE family_message (
                \(partColumns),
                words TEXT NOT NULL,
                writer TEXT NOT NULL,
                readers TEXT NOT NULL CHECK (readers IN ('holder', 'family')),
                day TEXT NOT NULL,
                read_day TEXT,
                answer TEXT,
                in_error TEXT,
                CHECK (read_day IS NOT NULL OR answer IS NULL),
                CHECK (holder_id = owner_id),
                PRIMARY KEY (id, holder_id)
            )
            """,
            "CREATE INDEX family_message_plan ON family_message (plan_id, holder_id)",
            "CREATE INDEX family_message_holder ON family_message (holder_id, read_day)",
            "ALTER TABLE need_outcome ADD COLUMN stays INTEGER NOT NULL DEFAULT 0",
            "UPDATE need_outcome SET stays = 1 WHERE audience = 'notForParents'",
        ]
    )
}
