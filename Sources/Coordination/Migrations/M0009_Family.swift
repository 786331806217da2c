import Storage

extension Migration {
    /// What is on record about a family that does not agree, or that others take part with.
    static let m0009Family = Migration(
        id: "0009-family",
        statements: say + records + grounds
    )

    private static let say: [SQL] = [
        "ALTER TABLE guardian ADD COLUMN limits TEXT",
        """
        ALTER TABLE plan ADD COLUMN say TEXT NOT NULL DEFAULT 'heard'
            CHECK (say IN ('heard', 'together', 'alone'))
        """,
        "UPDATE plan SET say = 'together' WHERE child_decides = 1",
        "ALTER TABLE plan DROP COLUMN child_decides",
    ]

    private static let records: [SQL] = [
        """
        CREATE TABLE insight_closure (
            \(partColumns),
            guardian_id TEXT NOT NULL,
            reason TEXT NOT NULL,
            decided_by TEXT NOT NULL,
            decided_day TEXT NOT NULL,
            review_day TEXT NOT NULL,
            lifted_day TEXT,
            CHECK (audience = 'notForParents'),
            CHECK (review_day > decided_day),
            PRIMARY KEY (id, holder_id)
        )
        """,
        "CREATE INDEX insight_closure_guardian ON insight_closure (guardian_id)",
        "CREATE INDEX insight_closure_child ON insight_closure (child_id)",
        """
        CREATE TABLE guardian_absence (
            \(partColumns),
            guardian_id TEXT NOT NULL,
            tried TEXT NOT NULL,
            urgency TEXT NOT NULL,
            from_day TEXT NOT NULL,
            reached_day TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
        "CREATE INDEX guardian_absence_plan ON guardian_absence (plan_id, holder_id)",
        """
        CREATE TABLE board_decision (
            \(partColumns),
            guardian_id TEXT NOT NULL,
            measure TEXT NOT NULL CHECK (measure IN
                ('psychiatricCare', 'openTreatment', 'contactPerson', 'disabilitySupport')),
            reference TEXT NOT NULL,
            decided_day TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
        "CREATE INDEX board_decision_plan ON board_decision (plan_id, holder_id)",
        """
        CREATE TABLE maturity_assessment (
            \(partColumns),
            question TEXT NOT NULL,
            reasons TEXT NOT NULL,
            by_id TEXT NOT NULL REFERENCES person (id),
            day TEXT NOT NULL,
            CHECK (audience = 'notForParents'),
            PRIMARY KEY (id, holder_id)
        )
        """,
        "CREATE INDEX maturity_assessment_plan ON maturity_assessment (plan_id, holder_id)",
        """
        CREATE TABLE invitation (
            \(partColumns),
            name TEXT NOT NULL,
            part TEXT NOT NULL,
            ground TEXT NOT NULL CHECK (ground IN ('wish', 'familyHome')),
            kinds TEXT NOT NULL,
            from_day TEXT NOT NULL,
            until_day TEXT,
            ended_day TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
        "CREATE INDEX invitation_plan ON invitation (plan_id, holder_id)",
        """
        CREATE TABLE invited_account (
            person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
            invitation_id TEXT NOT NULL,
            child_id TEXT NOT NULL,
            plan_id TEXT NOT NULL,
            unit_id TEXT NOT NULL REFERENCES service_unit (id)
        )
        """,
    ]

    /// The ledger with one more ground; a check cannot be changed in place.
    private static let grounds: [SQL] = [
        """
        CREATE TABLE disclosure_with_law (
            id TEXT NOT NULL PRIMARY KEY,
            plan_id TEXT NOT NULL,
            child_id TEXT NOT NULL,
            part_kind TEXT NOT NULL,
            part_id TEXT NOT NULL,
            part_version INTEGER NOT NULL CHECK (part_version >= 1),
            owner_id TEXT NOT NULL REFERENCES service_unit (id),
            receiver_id TEXT NOT NULL REFERENCES service_unit (id),
            ground TEXT NOT NULL CHECK (ground IN ('consent', 'careToSocial', 'socialToCare')),
            consents TEXT NOT NULL,
            assessment TEXT,
            by_id TEXT NOT NULL REFERENCES person (id),
            at_ms INTEGER NOT NULL,
            CHECK (owner_id <> receiver_id),
            CHECK ((ground = 'consent') = (assessment IS NULL))
        )
        """,
        """
        INSERT INTO disclosure_with_law
            (id, plan_id, child_id, part_kind, part_id, part_version, owner_id, receiver_id,
             ground, consents, by_id, at_ms)
        SELECT id, plan_id, child_id, part_kind, part_id, part_version, owner_id, receiver_id,
            ground, consents, by_id, at_ms
        FROM disclosure
        """,
        "DROP TABLE disclosure",
        "ALTER TABLE disclosure_with_law RENAME TO disclosure",
        "CREATE INDEX disclosure_plan ON disclosure (plan_id, owner_id, receiver_id)",
    ]
}
