import Coordination
import Domain

/// The plan is offered to the family.
struct OfferForm: PlanForm {
    static let part = PlanPath.offer
    static let isForHolder = true
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form {
        form("offer", [.area("how", rows: 2).optional()] + considered, clause: .offerOfPlan)
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let how = reader.optionalProse("how")
        let consideration = try reader.finish(reader.consideration())
        try await coordinator.takeStep(
            .offered,
            in: plan.id,
            version: try reader.version(),
            why: how,
            considering: consideration,
            as: caller
        )
        return backToPlan
    }
}

/// The family answers the offer.
struct OfferAnswerForm: PlanForm {
    static let part = PlanPath.answer
    static let isForHolder = true
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form {
        let answers = Field.options(Plan.Answer.self, "offerAnswer", words)
        return form(
            "offerAnswer",
            [.radios("answer", answers), .area("answerWords", rows: 2).optional()] + considered
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let answer = reader.choice("answer", as: Plan.Answer.self)
        let words = reader.optionalProse("answerWords")
        let consideration = reader.consideration()
        try await coordinator.takeStep(
            .answered(try reader.finish(answer)),
            in: plan.id,
            version: try reader.version(),
            why: words,
            considering: try reader.finish(consideration),
            as: caller
        )
        return answer == .yes ? Paths.plan(plan.id, .consents) : backToPlan
    }
}

/// Everyone who decides has said yes, and the work begins.
struct ConsentedForm: PlanForm {
    static let part = PlanPath.consented
    static let isForHolder = true
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form { form("consented", considered) }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let consideration = try reader.finish(reader.consideration())
        try await coordinator.takeStep(
            .consented,
            in: plan.id,
            version: try reader.version(),
            why: nil,
            considering: consideration,
            as: caller
        )
        return backToPlan
    }
}
