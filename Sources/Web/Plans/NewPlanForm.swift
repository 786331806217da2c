import Coordination
import Domain

/// Someone sees that ordinary cooperation is not enough, and a plan begins.
struct NewPlanForm: SiteForm {
    static let path = "barn/:child/plan"
    let child: Child
    let today: CivilDate
    let title: String
    let words: Words

    static func load(_ request: FormRequest) async throws -> Self {
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        let child = try await request.coordinator.child(
            try request.context.id("child"),
            as: request.caller
        )
        return Self(
            child: child,
            today: request.coordinator.today,
            title: request.context.session.title ?? request.context.session.personName,
            words: request.words
        )
    }

    var draftKey: String? { child.id.description }

    var form: Form {
        let name = ["name": child.givenName]
        let decides = Field.Option(
            value: "1",
            label: words.text("field.childDecides.choice", name)
        )
        let told = Field.Option(value: "1", label: words.text("field.offered.choice", name))
        return Form(
            name: "newPlan",
            action: Paths.newPlan(child.id),
            fields: [
                .area("needWords", rows: 3), .area("whyNotEnough", rows: 2),
            ] + ConsideredFields.fields(today: today, child: child, words) + [
                .checks("offered", [told]),
                .area("how", rows: 2).optional().shown(when: "offered").rare(),
                .radios("whose", Field.options(Speaker.self, "speaker", words))
                    .preset(Speaker.staff.rawValue).rare(),
                .checks("childDecides", [decides]).with(name).rare(),
            ],
            crumb: (Paths.toDo, words["menu.toDo"]),
            hasDraft: true,
            values: name
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let need = reader.prose("needWords")
        let whose = reader.choice("whose", as: Speaker.self)
        let why = reader.prose("whyNotEnough")
        let consideration = reader.consideration()
        let offer = offer(&reader)
        let plan = try await coordinator.noticeNeed(
            of: child.id,
            words: try reader.finish(need),
            whose: try reader.finish(whose),
            why: try reader.finish(why),
            maturity: reader.isChecked("childDecides") ? .together : .heard,
            initiator: title,
            considering: try reader.finish(consideration),
            offeredInSameTalk: offer,
            as: caller
        )
        return Done.saved.path(Paths.plan(plan))
    }

    /// How the plan was offered, when that was done in the same talk; said so in the step itself.
    private func offer(_ reader: inout FormReader) -> Prose? {
        guard reader.isChecked("offered") else { return nil }
        let how = reader.optionalProse("how")
        return Prose(
            [words["voice.sameTalk"], how?.description].compactMap { $0 }.joined(separator: " ")
        )
    }
}
