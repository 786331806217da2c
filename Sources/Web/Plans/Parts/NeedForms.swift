import Coordination
import Domain

/// A goal is written down, in the child's words where possible.
struct GoalForm: PlanForm {
    static let part = PlanPath.newGoal
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form {
        form(
            "goal",
            [
                .area("goalWords", rows: 3),
                .radios("whose", Field.options(Speaker.self, "speaker", words)),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let words = reader.prose("goalWords")
        let whose = reader.choice("whose", as: Speaker.self)
        try await coordinator.addGoal(
            try reader.finish(words),
            whose: try reader.finish(whose),
            to: plan.id,
            as: caller
        )
        return backToPlan
    }
}
