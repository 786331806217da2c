import Storage

extension Migration {
    /// What every part of a plan has: whose copy it is, who wrote it, at which version.
    ///
    /// A row is the holder's own: the owner's when both are the same, else a copy handed out.
    static let partColumns: SQL = """
        id TEXT NOT NULL,
            holder_id TEXT NOT NULL REFERENCES service_unit (id),
            owner_id TEXT NOT NULL REFERENCES service_unit (id),
            child_id TEXT NOT NULL,
            plan_id TEXT,
            version INTEGER NOT NULL CHECK (version >= 1),
            audience TEXT NOT NULL CHECK (audience IN ('family', 'notForParents')),
            written_by TEXT NOT NULL REFERENCES person (id),
            written_ms INTEGER NOT NULL
        """

    static let m0003Course = Migration(
        id: "0003-course",
        statements: children + course + [
            "CREATE INDEX child_holder ON child (holder_id, folded_name)",
            "CREATE INDEX plan_holder ON plan (holder_id, status)",
            "CREATE INDEX plan_child ON plan (child_id)",
            "CREATE INDEX plan_step_plan ON plan_step (plan_id, holder_id)",
            "CREATE INDEX meeting_plan ON meeting (plan_id, holder_id)",
            "CREATE INDEX consent_plan ON consent (plan_id, holder_id)",
        ]
    )

    private static let children: [SQL] = [
        """
        CREATE TABLE child (
            \(partColumns),
            given_name TEXT NOT NULL,
            family_name TEXT NOT NULL,
            folded_name TEXT NOT NULL,
            birth_day TEXT NOT NULL,
            numbers TEXT NOT NULL,
            home_municipality TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE guardian (
            \(partColumns),
            name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('parent', 'appointed', 'temporary')),
            relation TEXT NOT NULL,
            from_day TEXT NOT NULL,
            until_day TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE close_person (
            \(partColumns),
            name TEXT NOT NULL,
            relation TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
    ]

    private static let course: [SQL] = [
        """
        CREATE TABLE plan (
            \(partColumns),
            lead_id TEXT NOT NULL REFERENCES service_unit (id),
            agreement_key TEXT NOT NULL,
            agreement_version INTEGER NOT NULL,
            child_decides INTEGER NOT NULL CHECK (child_decides IN (0, 1)),
            status TEXT NOT NULL,
            latest_step TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE plan_step (
            \(partColumns),
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            day TEXT NOT NULL,
            by_id TEXT NOT NULL REFERENCES person (id),
            unit_id TEXT NOT NULL REFERENCES service_unit (id),
            why TEXT,
            best_interests TEXT NOT NULL,
            status TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE voice (
            \(partColumns),
            outcome TEXT NOT NULL CHECK (outcome IN ('said', 'declined', 'notAsked')),
            asking TEXT,
            words TEXT,
            effect TEXT,
            reason TEXT,
            CHECK (outcome <> 'said' OR (words IS NOT NULL AND effect IS NOT NULL)),
            CHECK (outcome = 'notAsked' OR asking IS NOT NULL),
            CHECK (outcome <> 'notAsked' OR reason IS NOT NULL),
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE meeting (
            \(partColumns),
            day TEXT NOT NULL,
            time TEXT NOT NULL,
            place TEXT NOT NULL,
            question TEXT NOT NULL,
            called TEXT NOT NULL,
            invited TEXT,
            child_takes_part TEXT NOT NULL,
            notes TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        CREATE TABLE consent (
            \(partColumns),
            giver TEXT NOT NULL,
            decision TEXT NOT NULL CHECK (decision IN ('yes', 'no')),
            parties TEXT NOT NULL,
            kinds TEXT NOT NULL,
            form TEXT NOT NULL CHECK (form IN ('oral', 'written')),
            from_day TEXT NOT NULL,
            until_day TEXT,
            withdrawn_day TEXT,
            PRIMARY KEY (id, holder_id)
        )
        """,
    ]
}
