import Storage

extension Migration {
    static let m0004Contents = Migration(
        id: "0004-contents",
        statements: needs + inputs + people + [
            "CREATE INDEX need_plan ON need (plan_id, holder_id)",
            "CREATE INDEX need_outcome_plan ON need_outcome (plan_id, holder_id)",
            "CREATE INDEX goal_plan ON goal (plan_id, holder_id)",
            "CREATE INDEX support_input_plan ON support_input (plan_id, holder_id)",
            "CREATE INDEX input_answer_plan ON input_answer (plan_id, holder_id)",
            "CREATE INDEX other_measure_plan ON other_measure (plan_id, holder_id)",
            "CREATE INDEX plan_role_plan ON plan_role (plan_id, holder_id)",
            "CREATE INDEX sector_contact_plan ON sector_contact (plan_id, holder_id)",
            "CREATE INDEX disagreement_plan ON disagreement (plan_id, holder_id)",
        ]
    )

    private static let needs: [SQL] = [
        """
        CREATE TABLE need (
            \(partColumns),
            words TEXT NOT NULL,
            whose TEXT NOT NULL CHECK (whose IN ('child', 'guardian', 'staff')),
            answers_id TEXT REFERENCES service_unit (id),
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE need_outcome (
            \(partColumns),
            need_id TEXT NOT NULL,
            result TEXT NOT NULL CHECK (result IN ('met', 'partly', 'notMet')),
            in_time INTEGER NOT NULL CHECK (in_time IN (0, 1)),
            remark TEXT,
            answered_by TEXT NOT NULL CHECK (answered_by IN ('child', 'guardian', 'staff')),
            day TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE goal (
            \(partColumns),
            words TEXT NOT NULL,
            whose TEXT NOT NULL CHECK (whose IN ('child', 'guardian', 'staff')),
            PRIMARY KEY (id, holder_id)
        )
        """,
    ]

    private static let inputs: [SQL] = [
        """
        CREATE TABLE support_input (
            \(partColumns),
            what TEXT NOT NULL,
            need_id TEXT,
            performer_id TEXT NOT NULL REFERENCES service_unit (id),
            asked_by_id TEXT NOT NULL REFERENCES service_unit (id),
            answer_by TEXT,
            at_home INTEGER NOT NULL CHECK (at_home IN (0, 1)),
            in_school INTEGER NOT NULL CHECK (in_school IN (0, 1)),
            payer_id TEXT REFERENCES principal (id),
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE input_answer (
            \(partColumns),
            state TEXT NOT NULL CHECK (state IN ('promised', 'declined', 'started', 'done')),
            day TEXT NOT NULL,
            starts TEXT,
            reason TEXT,
            by_id TEXT NOT NULL REFERENCES person (id),
            CHECK (state <> 'declined' OR reason IS NOT NULL),
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE other_measure (
            \(partColumns),
            who TEXT NOT NULL,
            what TEXT NOT NULL,
            moment TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE disagreement (
            \(partColumns),
            input_id TEXT,
            subject TEXT NOT NULL CHECK (subject IN ('whoDoes', 'whoPays')),
            account TEXT NOT NULL,
            starts_now_id TEXT REFERENCES service_unit (id),
            raised TEXT NOT NULL,
            outcome TEXT,
            settled TEXT,
            CHECK ((outcome IS NULL) = (settled IS NULL)),
            PRIMARY KEY (id, holder_id)
        )
        """,
    ]

    private static let people: [SQL] = [
        """
        CREATE TABLE plan_role (
            \(partColumns),
            kind TEXT NOT NULL CHECK (kind IN ('initiator', 'chair', 'lead', 'careContact')),
            unit_id TEXT NOT NULL REFERENCES service_unit (id),
            name TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE sector_contact (
            \(partColumns),
            sector TEXT NOT NULL CHECK (sector IN ('health', 'social', 'school', 'other')),
            unit_id TEXT NOT NULL REFERENCES service_unit (id),
            name TEXT NOT NULL,
            deputy TEXT,
            from_day TEXT NOT NULL,
            until_day TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
    ]
}
