import Storage

extension Migration {
    static let m0005Ledger = Migration(
        id: "0005-ledger",
        statements: [
            """
            CREATE TABLE disclosure (
                id TEXT NOT NULL PRIMARY KEY,
                plan_id TEXT NOT NULL,
                child_id TEXT NOT NULL,
                part_kind TEXT NOT NULL,
                part_id TEXT NOT NULL,
                part_version INTEGER NOT NULL CHECK (part_version >= 1),
                owner_id TEXT NOT NULL REFERENCES service_unit (id),
                receiver_id TEXT NOT NULL REFERENCES service_unit (id),
                ground TEXT NOT NULL CHECK (ground IN ('consent')),
                consents TEXT NOT NULL,
                by_id TEXT NOT NULL REFERENCES person (id),
                at_ms INTEGER NOT NULL,
                CHECK (owner_id <> receiver_id)
            )
            """,
            "CREATE INDEX disclosure_plan ON disclosure (plan_id, owner_id, receiver_id)",
            """
            CREATE TABLE access_log (
                id TEXT NOT NULL PRIMARY KEY,
                at_ms INTEGER NOT NULL,
                person_id TEXT NOT NULL,
                unit_id TEXT,
                act TEXT NOT NULL,
                subject TEXT NOT NULL,
                child_id TEXT,
                plan_id TEXT,
                outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused'))
            )
            """,
            "CREATE INDEX access_log_plan ON access_log (plan_id, at_ms)",
            "CREATE INDEX access_log_child ON access_log (child_id, at_ms)",
            """
            CREATE TABLE draft (
                id TEXT NOT NULL PRIMARY KEY,
                author_id TEXT NOT NULL REFERENCES person (id),
                unit_id TEXT NOT NULL REFERENCES service_unit (id),
                plan_id TEXT NOT NULL,
                form TEXT NOT NULL,
                fields TEXT NOT NULL,
                saved_ms INTEGER NOT NULL,
                UNIQUE (author_id, unit_id, plan_id, form)
            )
            """,
        ]
    )
}
