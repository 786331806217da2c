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
        let overview = try await request.overview()
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
        let last = latest
        return Form(
            name: "outcome",
            action: Paths.need(need.id, in: plan.id, "utfall"),
            fields: [
                .note(need.words.description),
                .radios("outcome", Field.options(NeedOutcome.Result.self, "outcome", words))
                    .preset(last?.result.rawValue ?? ""),
                .radios("inTime", inTime).preset(last.map { $0.inTime ? "yes" : "no" } ?? ""),
                .area("comment", rows: 3).optional()
                    .preset(last?.comment?.description ?? ""),
            ] + (overview.isSeenByGuardians ? [readers(holder, last)] : []),
            crumb: (Paths.plan(plan.id), words["form.backToPlan"]),
            values: ["unit": holder]
        )
    }

    /// What the reader answered last, from which a new answer begins.
    private var latest: NeedOutcome? {
        overview.outcomes.last {
            $0.content.need == need.id && $0.writtenBy == caller.person
        }?.content
    }

    /// Who may read the answer; the narrowest is chosen beforehand, or what was chosen last.
    ///
    /// A child has no helpers to tell apart: what it keeps from the guardians is handed to nobody.
    private func readers(_ holder: String, _ last: NeedOutcome?) -> Field {
        let isChild = caller.isChild
        let choices = NeedOutcome.Readers.allCases.filter { !isChild || $0 != .helpers }
        let who = isChild ? "child" : "guardian"
        let values = ["unit": holder, "name": overview.child.givenName]
        let options = choices.map { readers in
            Field.Option(
                value: readers.rawValue,
                label: words.text("outcome.readers.\(who).\(readers.rawValue)", values)
            )
        }
        return .radios("outcomeReaders", options)
            .preset((last?.readers ?? .holder).rawValue)
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
            readers: NeedOutcome.Readers(rawValue: reader.fields["outcomeReaders"]) ?? .holder,
            as: caller
        )
        return Done.saved.path(Paths.plan(plan.id))
    }
}

extension NeedOutcome {
    /// Who may read it, as was chosen.
    fileprivate var readers: Readers {
        guard keptBy != nil else { return .everyone }
        return stays ? .holder : .helpers
    }
}
