import Storage

extension Migration {
    /// Ways in for every question that a page asks, so that none reads a whole table.
    static let m0025Indexes = Migration(
        id: "0025-indexes",
        statements: [
            "CREATE INDEX plan_latest ON plan (holder_id, latest_step, id)",
            "CREATE INDEX child_child ON child (child_id)",
            "CREATE INDEX voice_plan ON voice (plan_id, holder_id)",
            "CREATE INDEX guardian_child ON guardian (child_id, holder_id)",
            "CREATE INDEX close_person_child ON close_person (child_id, holder_id)",
            "CREATE INDEX meeting_holder ON meeting (holder_id, day)",
            "CREATE INDEX call_answer_holder ON call_answer (holder_id, unit_id)",
            "CREATE INDEX staff_assignment_unit ON staff_assignment (unit_id)",
            "CREATE INDEX draft_unit ON draft (unit_id, author_id)",
        ]
    )
}
