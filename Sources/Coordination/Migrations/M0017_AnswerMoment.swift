import Storage

extension Migration {
    /// When an input was answered, apart from when it started and ended.
    ///
    /// Empty in rows from before, whose answer is as old as the row.
    static let m0017AnswerMoment = Migration(
        id: "0017-answer-moment",
        statements: ["ALTER TABLE input_answer ADD COLUMN answered_ms INTEGER"]
    )
}
