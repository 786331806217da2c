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

    /// Whether the own unit has the need already, so that only another can be meant.
    private var isOwn: Bool { base.overview.baton(of: need)?.hand == base.unit }

    private var owners: [Field.Option] {
        let units = base.units(namedIn: .handover)
        return isOwn ? units.filter { $0.value != base.unit.description } : units
    }

    var form: Form {
        guard !owners.isEmpty else { return nobody }
        return form([
            .select("owner", base.none("field.owner.choose") + owners),
            .day("answerBy").optional().suggested(usualDay.description),
            .note(base.words["baton.thenSend"]),
        ])
    }

    /// Only what is missing and where to mend it, as long as nobody can be asked.
    private var nobody: Form {
        var form = form([
            .notice(
                base.words["field.owner.nobody"],
                href: Paths.plan(plan, .consents),
                link: base.words["call.toConsents"]
            )
        ])
        form.isClosed = true
        return form
    }

    private func form(_ fields: [Field]) -> Form {
        let words = base.words
        return Form(
            name: isOwn ? "passNeed" : "assignNeed",
            action: Paths.need(need.id, in: plan, "ansvar"),
            fields: [.note(words.text("baton.quoted", ["words": need.words.description]))]
                + fields,
            crumb: (Paths.plan(plan), words["form.backToPlan"]),
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
        let answerBy = reader.replyDay("answerBy")
        try await coordinator.assign(
            need.id,
            to: try reader.finish(owner),
            answerBy: answerBy,
            as: caller
        )
        return owner == base.unit
            ? Done.saved.path(Paths.plan(plan))
            : Done.unsentQuestion.path(Paths.plan(plan, .handOut))
    }
}

extension FormReader {
    /// The day by which another unit is to answer; asks the rule already while reading.
    mutating func replyDay(_ name: String) -> CivilDate? {
        guard let day = optionalDay(name) else { return nil }
        let today = today
        check(name) { try ReplyDay.allow(day, today: today) }
        return day
    }
}
