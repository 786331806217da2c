import Coordination
import Domain

/// The parties do not agree on who does or who pays; the help starts all the same.
struct DisagreementForm: PlanForm {
    static let part = PlanPath.newDisagreement
    let base: PlanFormBase

    var form: Form {
        let inputs = base.overview.inputs.map {
            Field.Option(
                value: $0.content.id.description,
                label: String($0.content.what.description.prefix(80))
            )
        }
        return form(
            "disagreement",
            [
                .radios("subject", Field.options(Disagreement.Subject.self, "subject", words)),
                .select("input", base.none("field.input.none") + inputs).optional(),
                .area("account", rows: 3),
                .select("startsNow", base.none("field.startsNow.none") + base.units),
            ],
            clause: .notForReasonsOfCost
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let subject = reader.choice("subject", as: Disagreement.Subject.self)
        let account = reader.prose("account")
        try await coordinator.raiseDisagreement(
            about: reader.optionalID("input"),
            try reader.finish(subject),
            account: try reader.finish(account),
            startsNow: reader.optionalID("startsNow"),
            in: plan.id,
            as: caller
        )
        return backToPlan
    }
}

/// A disagreement has been settled.
struct SettlementForm: SiteForm {
    static let path = "planer/:plan/oenighet/:disagreement/losning"
    let plan: Plan.ID
    let disagreement: Disagreement
    let read: Set<PartReference>
    let words: Words

    static func load(_ request: FormRequest) async throws -> Self {
        let plan: Plan.ID = try request.context.id("plan")
        let id: Disagreement.ID = try request.context.id("disagreement")
        let overview = try await request.coordinator.planOverview(plan, as: request.caller)
        guard let held = overview.disagreements.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        return Self(
            plan: plan,
            disagreement: held.content,
            read: overview.read,
            words: request.words
        )
    }

    var form: Form {
        Form(
            name: "settlement",
            action: Paths.settlement(disagreement.id, in: plan),
            fields: [.note(disagreement.account.description), .area("settlement", rows: 3)],
            crumb: (Paths.plan(plan), words["form.backToPlan"]),
            standing: ["settlement": disagreement.settled?.outcome.description ?? ""]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let outcome = reader.prose("settlement")
        try await coordinator.settle(
            disagreement.id,
            outcome: try reader.finish(outcome),
            in: plan,
            as: caller
        )
        return Done.saved.path(Paths.plan(plan))
    }
}
