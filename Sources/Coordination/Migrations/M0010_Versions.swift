import Storage

extension Migration {
    /// What every part said before, and what was written by mistake.
    static let m0010Versions = Migration(
        id: "0010-versions",
        statements: [
            """
            CREATE TABLE part_version (
                part_kind TEXT NOT NULL,
                \(partColumns),
                fields TEXT NOT NULL,
                PRIMARY KEY (part_kind, id, holder_id, version)
            )
            """,
            "CREATE INDEX part_version_plan ON part_version (plan_id, holder_id)",
        ] + marks
    )

    /// Why the row was written by mistake; empty for a row that counts.
    private static let marks: [SQL] = [
        "ALTER TABLE plan ADD COLUMN in_error TEXT",
        "ALTER TABLE child ADD COLUMN in_error TEXT",
        "ALTER TABLE guardian ADD COLUMN in_error TEXT",
        "ALTER TABLE close_person ADD COLUMN in_error TEXT",
        "ALTER TABLE consent ADD COLUMN in_error TEXT",
        "ALTER TABLE plan_step ADD COLUMN in_error TEXT",
        "ALTER TABLE step_note ADD COLUMN in_error TEXT",
        "ALTER TABLE voice ADD COLUMN in_error TEXT",
        "ALTER TABLE meeting ADD COLUMN in_error TEXT",
        "ALTER TABLE call_answer ADD COLUMN in_error TEXT",
        "ALTER TABLE need ADD COLUMN in_error TEXT",
        "ALTER TABLE need_outcome ADD COLUMN in_error TEXT",
        "ALTER TABLE goal ADD COLUMN in_error TEXT",
        "ALTER TABLE support_input ADD COLUMN in_error TEXT",
        "ALTER TABLE input_answer ADD COLUMN in_error TEXT",
        "ALTER TABLE other_measure ADD COLUMN in_error TEXT",
        "ALTER TABLE plan_role ADD COLUMN in_error TEXT",
        "ALTER TABLE sector_contact ADD COLUMN in_error TEXT",
        "ALTER TABLE disagreement ADD COLUMN in_error TEXT",
        "ALTER TABLE maturity_assessment ADD COLUMN in_error TEXT",
        "ALTER TABLE guardian_absence ADD COLUMN in_error TEXT",
        "ALTER TABLE board_decision ADD COLUMN in_error TEXT",
        "ALTER TABLE insight_closure ADD COLUMN in_error TEXT",
        "ALTER TABLE invitation ADD COLUMN in_error TEXT",
    ]
}
