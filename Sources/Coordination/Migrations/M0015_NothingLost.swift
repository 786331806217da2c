import Storage

extension Migration {
    /// What was done just now and may be undone, and the family's drafts.
    static let m0015NothingLost = Migration(
        id: "0015-nothing-lost",
        statements: acts + [
            """
            CREATE TABLE family_draft (
                author_id TEXT NOT NULL REFERENCES person (id),
                about TEXT NOT NULL,
                form TEXT NOT NULL,
                fields TEXT NOT NULL,
                saved_ms INTEGER NOT NULL,
                PRIMARY KEY (author_id, about, form)
            )
            """
        ]
    )

    private static let acts: [SQL] = [
        """
        CREATE TABLE act (
            id TEXT NOT NULL PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES person (id),
            unit_id TEXT NOT NULL REFERENCES service_unit (id),
            plan_id TEXT NOT NULL,
            operation TEXT NOT NULL,
            submission TEXT,
            at_ms INTEGER NOT NULL,
            undone_ms INTEGER
        )
        """,
        "CREATE INDEX act_plan ON act (plan_id, unit_id, at_ms)",
        """
        CREATE TABLE act_part (
            act_id TEXT NOT NULL REFERENCES act (id),
            part_kind TEXT NOT NULL,
            part_id TEXT NOT NULL,
            version_before INTEGER NOT NULL CHECK (version_before >= 0),
            version_after INTEGER NOT NULL CHECK (version_after > version_before),
            PRIMARY KEY (act_id, part_kind, part_id)
        )
        """,
    ]
}
