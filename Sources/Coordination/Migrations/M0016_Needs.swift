import Storage

extension Migration {
    /// Responsibility that is handed over, needs that go to managers, the family's order of the needs,
    /// and units that change; with what needs, goals and inputs can say more of.
    static let m0016Needs = Migration(
        id: "0016-needs",
        statements: handing + telling + columns + [
            "CREATE INDEX handover_plan ON handover (plan_id, holder_id)",
            "CREATE INDEX handover_answer_plan ON handover_answer (plan_id, holder_id)",
            "CREATE INDEX escalation_plan ON escalation (plan_id, holder_id)",
            "CREATE INDEX need_order_plan ON need_order (plan_id, holder_id)",
            "CREATE INDEX unit_change_plan ON unit_change (plan_id, holder_id)",
        ]
    )

    private static let handing: [SQL] = [
        """
        CREATE TABLE handover (
            \(partColumns),
            need_id TEXT,
            about TEXT,
            from_id TEXT NOT NULL REFERENCES service_unit (id),
            to_id TEXT NOT NULL REFERENCES service_unit (id),
            name TEXT,
            day TEXT NOT NULL,
            answer_by TEXT NOT NULL,
            in_error TEXT,
            CHECK (from_id <> to_id),
            CHECK ((need_id IS NULL) = (about IS NULL)),
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE handover_answer (
            \(partColumns),
            state TEXT NOT NULL CHECK (state IN ('accepted', 'declined')),
            reason TEXT,
            by_id TEXT NOT NULL REFERENCES person (id),
            day TEXT NOT NULL,
            in_error TEXT,
            CHECK ((state = 'declined') = (reason IS NOT NULL)),
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE escalation (
            \(partColumns),
            need_id TEXT NOT NULL,
            unit_id TEXT NOT NULL REFERENCES service_unit (id),
            day TEXT NOT NULL,
            ended_day TEXT,
            in_error TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
    ]

    private static let telling: [SQL] = [
        """
        CREATE TABLE need_order (
            \(partColumns),
            needs TEXT NOT NULL,
            giver TEXT NOT NULL,
            day TEXT NOT NULL,
            in_error TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE unit_change (
            \(partColumns),
            unit_id TEXT NOT NULL REFERENCES service_unit (id),
            kind TEXT NOT NULL CHECK (kind IN ('closes', 'moves')),
            day TEXT NOT NULL,
            account TEXT NOT NULL,
            told TEXT NOT NULL,
            in_error TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
    ]

    private static let columns: [SQL] = [
        """
        ALTER TABLE need ADD COLUMN concerns_safety INTEGER NOT NULL DEFAULT 0
            CHECK (concerns_safety IN (0, 1))
        """,
        "ALTER TABLE need ADD COLUMN category TEXT",
        "ALTER TABLE goal ADD COLUMN sides TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE support_input ADD COLUMN place TEXT",
        """
        ALTER TABLE support_input ADD COLUMN needs_decision INTEGER NOT NULL DEFAULT 0
            CHECK (needs_decision IN (0, 1))
        """,
        "ALTER TABLE input_answer ADD COLUMN decision TEXT",
        "ALTER TABLE other_measure ADD COLUMN circle TEXT NOT NULL DEFAULT 'family'",
        """
        ALTER TABLE staff_assignment ADD COLUMN is_manager INTEGER NOT NULL DEFAULT 0
            CHECK (is_manager IN (0, 1))
        """,
    ]
}
