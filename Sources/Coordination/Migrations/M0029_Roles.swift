import Storage

extension Migration {
    /// Several assignments for each person, each in a role; deputies with days of their own; units that
    /// close; and in whose place something was done.
    ///
    /// Until now each account had at most one assignment, which therefore takes the person's number.
    static let m0029Roles = Migration(
        id: "0029-roles",
        statements: assignments + deputies + [
            "DROP TABLE staff_assignment",
            "ALTER TABLE assignment RENAME TO staff_assignment",
            "CREATE INDEX staff_assignment_person ON staff_assignment (person_id)",
            "CREATE INDEX staff_assignment_unit ON staff_assignment (unit_id)",
            "CREATE INDEX staff_assignment_authority ON staff_assignment (authority_id)",
            "ALTER TABLE session ADD COLUMN assignment_id TEXT",
            "ALTER TABLE session ADD COLUMN deputyship_id TEXT",
            "UPDATE session SET assignment_id = person_id WHERE unit_id IS NOT NULL",
            "ALTER TABLE service_unit ADD COLUMN last_day TEXT",
            "ALTER TABLE access_log ADD COLUMN stands_in_for TEXT",
        ]
    )

    private static let assignments: [SQL] = [
        """
        CREATE TABLE assignment (
            id TEXT NOT NULL PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES person (id),
            role TEXT NOT NULL CHECK (
                role IN (
                    'professional', 'unitManager', 'headOfAdministration', 'documentOwner',
                    'developmentLeader', 'logReviewer', 'auditor', 'administrator'
                )
            ),
            unit_id TEXT REFERENCES service_unit (id),
            authority_id TEXT REFERENCES authority (id),
            title TEXT NOT NULL,
            from_day TEXT NOT NULL,
            until_day TEXT,
            CHECK ((role IN ('professional', 'unitManager')) = (unit_id IS NOT NULL)),
            CHECK ((unit_id IS NULL) <> (authority_id IS NULL)),
            CHECK (until_day IS NULL OR until_day >= from_day)
        )
        """,
        """
        INSERT INTO assignment (id, person_id, role, unit_id, title, from_day, until_day)
        SELECT person_id, person_id,
            CASE is_manager WHEN 1 THEN 'unitManager' ELSE 'professional' END, unit_id, title,
            from_day, until_day
        FROM staff_assignment
        """,
    ]

    private static let deputies: [SQL] = [
        """
        CREATE TABLE deputyship (
            id TEXT NOT NULL PRIMARY KEY,
            assignment_id TEXT NOT NULL REFERENCES assignment (id),
            deputy_id TEXT NOT NULL REFERENCES person (id),
            from_day TEXT NOT NULL,
            until_day TEXT,
            CHECK (until_day IS NULL OR until_day >= from_day)
        )
        """,
        """
        INSERT INTO deputyship (id, assignment_id, deputy_id, from_day, until_day)
        SELECT person_id, person_id, deputy_id, from_day, until_day
        FROM staff_assignment
        WHERE deputy_id IS NOT NULL
        """,
        "CREATE INDEX deputyship_deputy ON deputyship (deputy_id)",
        "CREATE INDEX deputyship_assignment ON deputyship (assignment_id)",
    ]
}
