import Coordination
import Domain

/// The child or a guardian says whether a need was met, and in time.
struct OutcomeForm: SiteForm {
    static let path = "planer/:plan/behov/:need/utfall"
    let overview: PlanOverview
    let need: Need
    let caller: Caller
    let words: Words

    static func load(_ request: FormRequest) async throws -> Self {
        guard request.caller.unit == nil else { throw NotAllowed.familyOnly }
        let overview = try await request.coordinator.planOverview(
            try request.context.id("plan"),
            as: request.caller
        )
        let id: Need.ID = try request.context.id("need")
        guard let held = overview.needs.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        return Self(
            overview: overview,
            need: held.content,
            caller: request.caller,
            words: request.words
        )
    }

    private var plan: Plan { overview.plan.content }

    var form: Form {
        let holder = overview.directory.units.first { $0.id == plan.holder }?.name ?? ""
        let inTime = ["yes", "no"].map { Field.Option(value: $0, label: words["inTime.\($0)"]) }
        return Form(
            name: "outcome",
            action: Paths.need(need.id, in: plan.id, "utfall"),
            fields: [
                .note(need.words.description),
                .radios("outcome", Field.options(NeedOutcome.Result.self, "outcome", words)),
                .radios("inTime", inTime), .area("comment", rows: 3).optional(),
                .note(words.text("outcome.sentTo", ["unit": holder])),
            ] + readers(holder),
            crumb: (Paths.plan(plan.id), words["form.backToPlan"])
        )
    }

    /// Who may read the answer; asked only of someone who has a guardian to keep it from.
    ///
    /// The narrow choice is made beforehand, and is what counts when nothing is asked.
    private func readers(_ holder: String) -> [Field] {
        let others = overview.family.guardians.filter { guardian in
            guardian.hasCustody(of: overview.child, on: overview.today)
                && caller.ownGiver != .guardian(guardian.id)
        }
        guard !others.isEmpty else { return [] }
        let who = caller.ownGiver == .child(overview.child.id) ? "child" : "guardian"
        let values = ["unit": holder, "name": overview.child.givenName]
        let options = NeedOutcome.Readers.allCases.map { readers in
            Field.Option(
                value: readers.rawValue,
                label: words.text("outcome.readers.\(who).\(readers.rawValue)", values)
            )
        }
        return [
            .radios("outcomeReaders", options).preset(NeedOutcome.Readers.helpers.rawValue)
        ]
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let result = reader.choice("outcome", as: NeedOutcome.Result.self)
        if reader.fields["inTime"].isEmpty { reader.note("inTime", .missing) }
        let comment = reader.optionalProse("comment")
        try await coordinator.answerOutcome(
            of: need.id,
            in: plan.id,
            result: try reader.finish(result),
            inTime: reader.fields["inTime"] == "yes",
            comment: comment,
            readers: NeedOutcome.Readers(rawValue: reader.fields["outcomeReaders"]) ?? .helpers,
            as: caller
        )
        return Done.saved.path(Paths.plan(plan.id))
    }
}
