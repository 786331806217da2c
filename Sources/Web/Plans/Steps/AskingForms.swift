import Coordination
import Domain

/// The family asks for a plan.
struct AskingForm: PlanForm {
    static let part = PlanPath.asking
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        form("asking", [.area("wish", rows: 3)] + considered, clause: .offerOfPlan)
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let wish = reader.prose("wish")
        let considered = consideration(&reader)
        let consideration = try reader.finish(considered)
        try await coordinator.takeStep(
            .asked,
            in: plan.id,
            version: try reader.version(),
            why: wish,
            considering: consideration,
            as: caller
        )
        return backToPlan
    }
}

/// The family's request is refused, with a written reason.
struct RefusalForm: PlanForm {
    static let part = PlanPath.refusal
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form { form("refusal", [.area("reason")] + considered, clause: .offerOfPlan) }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let reason = reader.prose("reason")
        let consideration = self.consideration(&reader)
        let because = try reader.finish(reason)
        try await coordinator.takeStep(
            .refused(because: because),
            in: plan.id,
            version: try reader.version(),
            why: because,
            considering: try reader.finish(consideration),
            as: caller
        )
        return backToPlan
    }
}
