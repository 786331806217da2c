import Coordination
import Domain

/// Someone says which unit answers for a need.
struct AssignNeedForm: SiteForm {
    static let path = "planer/:plan/behov/:need/ansvar"
    let base: PlanFormBase
    let need: Need

    static func load(_ request: FormRequest) async throws -> Self {
        guard let unit = request.caller.unit else { throw NotAllowed.staffOnly }
        let overview = try await request.overview()
        let id: Need.ID = try request.context.id("need")
        guard let held = overview.needs.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        let base = PlanFormBase(overview: overview, unit: unit, words: request.words)
        return Self(base: base, need: held.content)
    }

    var read: Set<PartReference> { base.overview.read }
    private var plan: Plan.ID { base.overview.plan.content.id }

    private var usualDay: CivilDate {
        base.overview.today.adding(days: Handover.usualAnswerTime)
    }

    var form: Form {
        Form(
            name: "assignNeed",
            action: Paths.need(need.id, in: plan, "ansvar"),
            fields: [
                .note(need.words.description),
                .select("owner", base.units(namedIn: .handover))
                    .preset(need.owner?.description ?? ""),
                .day("answerBy").optional().suggested(usualDay.description),
            ],
            crumb: (Paths.plan(plan), base.words["form.backToPlan"]),
            clause: base.clause(.purpose)
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let owner = base.named("owner", in: .handover, &reader)
        if owner == nil { reader.note("owner", .missing) }
        let answerBy = reader.optionalDay("answerBy")
        try await coordinator.assign(
            need.id,
            to: try reader.finish(owner),
            answerBy: answerBy,
            as: caller
        )
        return owner == base.unit
            ? Done.saved.path(Paths.plan(plan)) : Paths.plan(plan, .handOut)
    }
}
