import Storage

extension Migration {
    /// Keeps what was weighed at a step apart from the step, with an audience of its own.
    ///
    /// A note from a step where the child's words were kept gets their audience, also in the copies
    /// that were handed out before.
    static let m0007KeptNotes = Migration(
        id: "0007-kept-notes",
        statements: notes + [
            "UPDATE plan_step SET why = NULL WHERE kind = 'noticed'",
            "ALTER TABLE plan_step DROP COLUMN best_interests",
            "CREATE INDEX step_note_plan ON step_note (plan_id, holder_id)",
            "ALTER TABLE need_outcome ADD COLUMN kept_by TEXT",
            "ALTER TABLE sector_contact ADD COLUMN phone TEXT",
        ]
    )

    private static let notes: [SQL] = [
        """
        CREATE TABLE step_note (
            \(partColumns),
            why TEXT,
            best_interests TEXT NOT NULL,
            PRIMARY KEY (id, holder_id)
        )
        """,
        """
        INSERT INTO step_note
            (id, holder_id, owner_id, child_id, plan_id, version, audience, written_by,
             written_ms, why, best_interests)
        SELECT id, holder_id, owner_id, child_id, plan_id, version,
            COALESCE(
                (SELECT voice.audience
                 FROM voice
                 WHERE voice.id = plan_step.id AND voice.holder_id = plan_step.owner_id),
                'family'
            ),
            written_by, written_ms, CASE WHEN kind = 'noticed' THEN why END, best_interests
        FROM plan_step
        """,
    ]
}
