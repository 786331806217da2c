import Storage

extension Migration {
    /// A called unit's answer, who came to a meeting, and what was said at a follow-up.
    ///
    /// Meetings that were written up before have no attendance: nobody knows any more.
    static let m0006CallAnswers = Migration(
        id: "0006-call-answers",
        statements: [
            """
            CREATE TABLE call_answer (
                \(partColumns),
                meeting_id TEXT NOT NULL,
                unit_id TEXT NOT NULL REFERENCES service_unit (id),
                state TEXT NOT NULL CHECK (state IN ('comes', 'staysAway')),
                reason TEXT,
                suggested_day TEXT,
                by_id TEXT NOT NULL REFERENCES person (id),
                day TEXT NOT NULL,
                CHECK ((state = 'staysAway') = (reason IS NOT NULL)),
                CHECK (state = 'staysAway' OR suggested_day IS NULL),
                PRIMARY KEY (id, holder_id)
            )
            """,
            "CREATE INDEX call_answer_plan ON call_answer (plan_id, holder_id)",
            "ALTER TABLE meeting ADD COLUMN came TEXT",
            "ALTER TABLE meeting ADD COLUMN child_took_part TEXT",
            "ALTER TABLE meeting ADD COLUMN guardians TEXT",
            "ALTER TABLE meeting ADD COLUMN guardians_away TEXT",
            "ALTER TABLE meeting ADD COLUMN others TEXT",
            "ALTER TABLE plan_step ADD COLUMN minutes TEXT",
        ]
    )
}
