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
        return Form(
            name: "newPlan",
            action: Paths.newPlan(child.id),
            fields: [
                .area("needWords", rows: 3),
                .radios("whose", Field.options(Speaker.self, "speaker", words)),
                .area("whyNotEnough", rows: 3), .checks("childDecides", [decides]).with(name),
            ] + ConsideredFields.fields(today: today, child: child, words),
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
        let plan = try await coordinator.noticeNeed(
            of: child.id,
            words: try reader.finish(need),
            whose: try reader.finish(whose),
            why: try reader.finish(why),
            maturity: reader.isChecked("childDecides") ? .together : .heard,
            initiator: title,
            considering: try reader.finish(consideration),
            as: caller
        )
        return Done.saved.path(Paths.plan(plan))
    }
}
