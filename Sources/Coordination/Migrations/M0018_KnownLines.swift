import Storage

extension Migration {
    /// Who may know of a line in the log and in the ledger: no more than may read the part itself.
    static let m0018KnownLines = Migration(
        id: "0018-known-lines",
        statements: [
            """
            ALTER TABLE access_log ADD COLUMN audience TEXT
                CHECK (audience IN ('family', 'notForParents'))
            """,
            """
            ALTER TABLE disclosure ADD COLUMN audience TEXT NOT NULL DEFAULT 'family'
                CHECK (audience IN ('family', 'notForParents'))
            """,
        ] + kept
    )

    /// The lines there are, of what was kept from the guardians and of what only went along.
    private static let kept: [SQL] = [
        """
        UPDATE disclosure
        SET audience = 'notForParents'
        WHERE (part_kind = 'voice' AND part_id IN
                (SELECT id FROM voice WHERE audience = 'notForParents'))
            OR (part_kind = 'note' AND part_id IN
                (SELECT id FROM step_note WHERE audience = 'notForParents'))
            OR plan_id IN (SELECT id FROM plan WHERE audience = 'notForParents')
        """,
        """
        UPDATE disclosure
        SET audience = 'notForParents'
        WHERE ground <> 'consent' AND part_kind IN ('plan', 'child')
            AND (plan_id, receiver_id, at_ms) IN (
                SELECT plan_id, receiver_id, at_ms
                FROM disclosure
                WHERE part_kind NOT IN ('plan', 'child')
                GROUP BY plan_id, receiver_id, at_ms
                HAVING MIN(audience) = 'notForParents'
            )
        """,
    ]
}
