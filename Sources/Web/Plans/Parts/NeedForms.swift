import Coordination
import Domain

/// A goal is written down, in the child's words where possible.
struct GoalForm: PlanForm {
    static let part = PlanPath.newGoal
    let base: PlanFormBase

    var form: Form {
        form(
            "goal",
            [
                .area("goalWords", rows: 3),
                .radios("whose", Field.options(Speaker.self, "speaker", words)),
                .checks("sides", Field.options(LifeSide.self, "side", words)).optional(),
            ] + (inputs.isEmpty ? [] : [.checks("ofInputs", inputs).optional()])
        )
    }

    /// The unit's own inputs that lead to no goal yet.
    private var inputs: [Field.Option] {
        base.overview.inputs.filter { $0.isOwn && $0.owner == base.unit && $0.content.goal == nil }
            .map(\.content)
            .map { Field.Option(value: $0.id.description, label: $0.what.description) }
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let words = reader.prose("goalWords")
        let inputs = reader.ids("ofInputs", of: SupportInput.self)
        let whose = reader.choice("whose", as: Speaker.self)
        let sides = Set(reader.fields.all("sides").compactMap(LifeSide.init))
        try await coordinator.addGoal(
            try reader.finish(words),
            whose: try reader.finish(whose),
            about: sides,
            of: inputs,
            to: plan.id,
            as: caller
        )
        return backToPlan
    }
}
