import Storage

extension Migration {
    /// An input can name the goal that it is to lead to.
    static let m0006GoalOfInput = Migration(
        id: "0006-goal-of-input",
        statements: ["ALTER TABLE support_input ADD COLUMN goal_id TEXT"]
    )
}
