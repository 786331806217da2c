import Coordination
import Domain

/// A need is written down, with whose words it is and who answers for it.
struct NeedForm: PlanForm {
    static let part = PlanPath.newNeed
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form {
        form(
            "need",
            [
                .area("needWords", rows: 3),
                .radios("whose", Field.options(Speaker.self, "speaker", words)),
                .select("owner", base.none("field.owner.none") + base.units)
                    .preset(base.unit.description),
            ],
            clause: .purpose
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let words = reader.prose("needWords")
        let whose = reader.choice("whose", as: Speaker.self)
        try await coordinator.addNeed(
            try reader.finish(words),
            whose: try reader.finish(whose),
            owner: reader.optionalID("owner"),
            to: plan.id,
            as: caller
        )
        return backToPlan
    }
}

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
