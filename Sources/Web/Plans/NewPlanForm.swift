import Coordination
import Domain

/// Someone sees that ordinary cooperation is not enough, and a plan begins.
struct NewPlanForm: SiteForm {
    static let path = "barn/:child/plan"
    let child: Child
    let guardians: [Guardian]
    /// A plan that goes on for the child, as far as the unit knows.
    let open: Plan.ID?
    let today: CivilDate
    let title: String
    let words: Words

    static func load(_ request: FormRequest) async throws -> Self {
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        let (child, guardians, open) = try await request.coordinator.childAndGuardians(
            try request.context.id("child"),
            as: request.caller
        )
        return Self(
            child: child,
            guardians: guardians,
            open: open,
            today: request.coordinator.today,
            title: request.context.session.title ?? request.context.session.personName,
            words: request.words
        )
    }

    var draftKey: String? { child.id.description }

    var form: Form { form(beside: open) }

    /// With the way to the plan that someone else has begun meanwhile.
    func form(holding typed: FormFields, after error: any Error) -> Form {
        form(beside: (error as? OpenPlan)?.plan ?? open)
    }

    /// The way to the plan that goes on, and room to say why it is not enough.
    private func question(about plan: Plan.ID) -> [Field] {
        [
            .notice(
                words.text("field.anotherPlan.notice", ["name": child.givenName]),
                href: Paths.plan(plan),
                link: words["field.anotherPlan.link"]
            ), .area("anotherPlan", rows: 2),
        ]
    }

    private func form(beside open: Plan.ID?) -> Form {
        let name = ["name": child.givenName]
        let notYet = Field.Option(value: "no", label: words["field.offered.notYet"])
        return Form(
            name: "newPlan",
            action: Paths.newPlan(child.id),
            fields: (open.map(question) ?? []) + [
                .area("needWords", rows: 3), .area("whyNotEnough", rows: 2),
            ] + ConsideredFields.fields(today: today, child: child, words) + [
                .radios("offered", talkedTo.options + [notYet]).with(name),
                .area("how", rows: 2).optional().shown(when: "offered").rare(),
                .radios("whose", Field.options(Speaker.self, "speaker", words))
                    .suggested(Speaker.staff.rawValue).rare(),
            ] + MaturityFields.fields(name, words),
            crumb: (Paths.toDo, words["menu.toDo"]),
            hasDraft: true,
            values: name
        )
    }

    private var talkedTo: TalkedTo {
        TalkedTo(child: child, guardians: guardians, words: words)
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let need = reader.prose("needWords")
        let whose = reader.choice("whose", as: Speaker.self)
        let another =
            open == nil
            ? reader.optionalProse("anotherPlan") : reader.prose("anotherPlan")
        let why = why(reader.prose("whyNotEnough"), beside: another, &reader)
        if let day = reader.typedDay("day") {
            let today = reader.today
            reader.check("day") { try Plan.allowFirstStep(on: day, today: today) }
        }
        let consideration = reader.consideration()
        let maturity = reader.maturity()
        let offer = offer(&reader)
        let plan = try await coordinator.noticeNeed(
            of: child.id,
            words: try reader.finish(need),
            whose: try reader.finish(whose),
            why: try reader.finish(why),
            isAnother: another != nil,
            maturity: try reader.finish(maturity),
            initiator: title,
            considering: try reader.finish(consideration),
            offeredInSameTalk: offer,
            as: caller
        )
        return Done.saved.path(Paths.plan(plan))
    }

    /// How the plan was offered, when that was done in the same talk; said so in the step itself.
    private func offer(_ reader: inout FormReader) -> Prose? {
        guard let told = talkedTo.record(reader.fields["offered"]) else { return nil }
        let how = reader.optionalProse("how")?.description
        return Prose([words["voice.sameTalk"], told, how].compactMap { $0 }.joined(separator: " "))
    }

    /// Why ordinary cooperation is not enough, and after it why one more plan is needed.
    private func why(
        _ why: Prose?,
        beside another: Prose?,
        _ reader: inout FormReader
    ) -> Prose? {
        guard let why, let another else { return why }
        let both = Prose("\(why)\n\n\(words["voice.anotherPlan"]) \(another)")
        if both == nil { reader.note("anotherPlan", .tooLong(most: Prose.longest)) }
        return both
    }
}
