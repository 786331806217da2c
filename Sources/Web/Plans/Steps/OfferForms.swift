import Coordination
import Domain

/// The plan is offered to the family.
struct OfferForm: PlanForm {
    static let part = PlanPath.offer
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        form(
            "offer",
            [.radios("told", talkedTo.options).optional(), .area("how", rows: 2).optional()]
                + considered,
            clause: .offerOfPlan
        )
    }

    private var talkedTo: TalkedTo {
        TalkedTo(child: base.overview.child, guardians: base.guardians, words: words)
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let told = talkedTo.record(reader.fields["told"])
        let how = reader.optionalProse("how")?.description
        let considered = consideration(&reader)
        let consideration = try reader.finish(considered)
        try await coordinator.takeStep(
            .offered,
            in: plan.id,
            version: try reader.version(),
            why: Prose([told, how].compactMap { $0 }.joined(separator: " ")),
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

    var form: Form {
        let answers = Field.options(Plan.Answer.self, "offerAnswer", words)
        return form(
            "offerAnswer",
            [.radios("answer", answers)] + who + [.area("answerWords", rows: 2).optional()]
                + considered
        )
    }

    /// Where two decide together, who of them it was that answered.
    private var who: [Field] {
        base.guardians.count > 1 ? [.checks("answeredBy", people.map(\.option))] : []
    }

    private var people: [(option: Field.Option, relation: String)] {
        let child = base.overview.child
        let name = child.givenName
        let options = base.guardians.map {
            (Field.Option(value: $0.id.description, label: $0.name), $0.relation)
        }
        return options + [(Field.Option(value: child.id.description, label: name), name)]
    }

    /// Who answered, in a sentence; of the guardians only what the child calls them.
    private func answeredBy(_ reader: inout FormReader) -> String? {
        guard base.guardians.count > 1 else { return nil }
        let ticked = Set(reader.fields.all("answeredBy"))
        let names = people.filter { ticked.contains($0.option.value) }.map(\.relation)
        if names.isEmpty { reader.note("answeredBy", .missing) }
        return words.text("talkedTo.answered", ["who": words.list(names)])
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let answer = reader.choice("answer", as: Plan.Answer.self)
        let who = answeredBy(&reader)
        let said = reader.optionalProse("answerWords")?.description
        let consideration = self.consideration(&reader)
        try await coordinator.takeStep(
            .answered(try reader.finish(answer)),
            in: plan.id,
            version: try reader.version(),
            why: Prose([who, said].compactMap { $0 }.joined(separator: " ")),
            considering: try reader.finish(consideration),
            as: caller
        )
        return answer == .yes ? Paths.plan(plan.id, .newConsent) : backToPlan
    }
}

/// Everyone who decides has said yes, and the work begins.
struct ConsentedForm: PlanForm {
    static let part = PlanPath.consented
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        var form = form("consented", considered)
        form.values["next"] = words["consentedNext.\(base.overview.mayCallAnyone ? "yes" : "no")"]
        return form
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let considered = consideration(&reader)
        let consideration = try reader.finish(considered)
        try await coordinator.takeStep(
            .consented,
            in: plan.id,
            version: try reader.version(),
            why: nil,
            considering: consideration,
            as: caller
        )
        return Paths.plan(plan.id, .call)
    }
}
