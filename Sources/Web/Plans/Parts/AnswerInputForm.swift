import Coordination
import Domain

/// The performing unit's own answer to an input: yes, no, started, done.
struct AnswerInputForm: SiteForm {
    static let path = "planer/:plan/insatser/:input/svar"
    let overview: PlanOverview
    let input: SupportInput
    let words: Words

    static func load(_ request: FormRequest) async throws -> Self {
        let overview = try await request.overview()
        let id: SupportInput.ID = try request.context.id("input")
        guard let held = overview.inputs.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        guard request.caller.unit == held.content.performer else {
            throw Commitment.Refusal.notYourInput
        }
        return Self(overview: overview, input: held.content, words: request.words)
    }

    var read: Set<PartReference> { overview.read }
    private var plan: Plan { overview.plan.content }

    var form: Form { form(isUnderWay) }

    /// The form that was filled in, also when a colleague has said yes meanwhile.
    func form(holding typed: FormFields) -> Form {
        form(typed.has("commitment") ? false : isUnderWay)
    }

    private func form(_ isUnderWay: Bool) -> Form {
        Form(
            name: isUnderWay ? "inputProgress" : "inputAnswer",
            action: Paths.answer(input.id, in: plan.id),
            fields: question + [
                .radios(isUnderWay ? "progress" : "commitment", acts(isUnderWay)),
                .day("starts").optional().shown(when: "promise"),
                .area(Self.reason(isUnderWay), rows: 3).shown(when: "decline"),
                .day("actDay").suggested(overview.today.description).shown(when: "progress"),
            ] + decision + [.note(receiver)] + (isUnderWay ? rewording : []),
            crumb: (Paths.plan(plan.id), words["form.backToPlan"]),
            version: seen
        )
    }

    /// Who reads the answer: the one who asked, the one who holds the plan, and the family.
    private var receiver: String {
        let key =
            switch (input.askedBy == input.performer, plan.holder == input.performer) {
            case (true, true): "inputAnswer.staysHere"
            case (true, false): "inputAnswer.sentTo"
            case (false, true): "inputAnswer.sentToAsker"
            case (false, false):
                input.askedBy == plan.holder ? "inputAnswer.sentTo" : "inputAnswer.sentToBoth"
            }
        func name(_ id: ServiceUnit.ID) -> String {
            overview.directory.units.first { $0.id == id }?.name ?? ""
        }
        return words.text(key, ["unit": name(plan.holder), "asker": name(input.askedBy)])
    }

    /// The version of the unit's own answer so far, 0 before there is one; nobody answers on top of
    /// what a colleague has just answered.
    private var seen: Int {
        overview.read.first { $0.kind == .answer && $0.id == input.id.description }?.version ?? 0
    }

    /// What is asked, about whom, by whom and until when.
    private var question: [Field] {
        let child = "\(overview.child.givenName) \(overview.child.familyName)"
        var asked = words.text("inputAnswer.about", ["name": child])
        if input.askedBy != input.performer,
            let asker = overview.directory.units.first(where: { $0.id == input.askedBy })
        {
            let key = input.answerBy == nil ? "inputAnswer.asked" : "inputAnswer.askedUntil"
            let day = input.answerBy.map { words.day($0, today: overview.today) } ?? ""
            asked += " " + words.text(key, ["unit": asker.name, "day": day])
        }
        let need = overview.needs.map(\.content).first { $0.id == input.need }
        let why = need.map {
            Field.note(words.text("inputAnswer.need", ["words": $0.words.description]))
        }
        return [.note(asked), why, .note(words.quote(input.what))].compactMap { $0 }
    }

    /// Where the principal keeps its decision, for what it must decide on.
    private var decision: [Field] {
        guard input.needsDecision else { return [] }
        let kept = overview.answers.first { $0.input == input.id }?.decision
        return [.line("decisionKept").optional().preset(kept ?? "")]
    }

    /// Whether the unit has said yes, so that the question is how it has gone.
    private var isUnderWay: Bool { overview.commitment(to: input).isPromise }

    /// The field for why it is a no, or why it did not happen.
    private static func reason(_ isUnderWay: Bool) -> String {
        isUnderWay ? "whyNotDone" : "declineReason"
    }

    /// The way to other words, where they are the unit's own.
    private var rewording: [Field] {
        guard input.askedBy == input.performer,
            let part = overview.inputs.first(where: { $0.content.id == input.id })?.reference
        else { return [] }
        return [
            .notice(
                words["inputAnswer.otherWords"],
                href: Paths.correction(.reword, of: part, in: plan.id),
                link: words["inputAnswer.reword"]
            )
        ]
    }

    /// Only what the state machine allows now.
    private func acts(_ isUnderWay: Bool) -> [Field.Option] {
        let now = overview.commitment(to: input)
        let names =
            isUnderWay
            ? ["start", "finish", "decline"] : ["promise", "decline", "start", "finish"]
        return names.filter { name in
            guard let act = example(of: name) else { return false }
            return isAllowed(now.acts(of: act), from: now)
        }
        .map { name in
            let word = isUnderWay && name == "decline" ? "notDone" : name
            return Field.Option(value: name, label: words["inputAnswer.\(word)"])
        }
    }

    private func isAllowed(_ acts: [Commitment.Act], from now: Commitment) -> Bool {
        let end = try? acts.reduce(now) { commitment, act in
            try commitment.applying(
                act,
                to: input,
                by: input.performer,
                decision: "",
                today: overview.today
            )
        }
        return end != nil
    }

    private func example(of name: String) -> Commitment.Act? {
        switch name {
        case "promise": .promise(starts: nil)
        case "decline": Prose("–").map { .decline(because: $0) }
        case "start": .start(on: overview.today)
        case "finish": .finish(on: overview.today)
        default: nil
        }
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        guard try reader.version() == seen else { throw StaleVersion() }
        let act = act(&reader)
        // Empty is an answer too, where it was asked for.
        let decision =
            reader.fields.has("decisionKept")
            ? reader.optionalLine("decisionKept") ?? "" : nil
        let wasSent = try await coordinator.answer(
            input.id,
            try reader.finish(act),
            decision: decision,
            in: plan.id,
            as: caller
        )
        let done: Done =
            [plan.holder, input.askedBy].allSatisfy { $0 == input.performer }
            ? .saved : wasSent ? .answerSent : .answerKept
        return done.path(Paths.plan(plan.id))
    }

    private func act(_ reader: inout FormReader) -> Commitment.Act? {
        let isUnderWay = isUnderWay && !reader.fields.has("commitment")
        let name = isUnderWay ? "progress" : "commitment"
        switch reader.fields[name] {
        case "promise": return .promise(starts: reader.optionalDay("starts"))
        case "decline": return reader.prose(Self.reason(isUnderWay)).map { .decline(because: $0) }
        case "start": return reader.day("actDay").map { .start(on: $0) }
        case "finish": return reader.day("actDay").map { .finish(on: $0) }
        default:
            reader.note(name, .missing)
            return nil
        }
    }
}
