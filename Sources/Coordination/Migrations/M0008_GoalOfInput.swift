import Storage

extension Migration {
    /// An input can name the goal that it is to lead to.
    static let m0008GoalOfInput = Migration(
        id: "0008-goal-of-input",
        statements: ["ALTER TABLE support_input ADD COLUMN goal_id TEXT"]
    )
}
