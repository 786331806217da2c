import Coordination
import Domain

/// Who does what: the inputs with where each stands, and what others do.
struct PromiseTable {
    /// How much a family meets before it unfolds the rest.
    private static let mostOpen = 4

    let reading: PlanReading
    let caller: Caller

    /// Nothing for a unit whose copy holds none.
    var model: [String: Any]? {
        let rows = inputs.map(row) + overview.measures.map(row)
        guard !rows.isEmpty || !reading.isCopy else { return nil }
        var model: [String: Any] = ["rows": rows, "hasRows": !rows.isEmpty]
        if rows.isEmpty { model["empty"] = reading.words["plan.promises.none"] }
        model["clause"] = questionClause
        model["movingClause"] = movingClause
        return model
    }

    /// For the family: what is under way, and the rest to unfold.
    var parted: [String: Any] {
        let promised = inputs.filter { isUnderWay(overview.commitment(to: $0)) }
        let others = inputs.filter { !isUnderWay(overview.commitment(to: $0)) }
        let open = promised.map(row) + overview.measures.map(row)
        let rest = Array(open.dropFirst(Self.mostOpen)) + others.map(row)
        var model: [String: Any] = [
            "open": Array(open.prefix(Self.mostOpen)), "hasOpen": !open.isEmpty,
            "rest": rest, "hasRest": !rest.isEmpty,
        ]
        if open.isEmpty { model["empty"] = reading.words["plan.promises.none"] }
        model["clause"] = questionClause
        model["movingClause"] = movingClause
        return model
    }

    private func isUnderWay(_ commitment: Commitment) -> Bool {
        switch commitment {
        case .promised, .started: true
        case .asked, .declined, .done: false
        }
    }

    private var overview: PlanOverview { reading.overview }
    private var inputs: [SupportInput] { overview.inputs.map(\.content) }

    private func row(_ input: SupportInput) -> [String: String] {
        let commitment = overview.commitment(to: input)
        let facts: [String: String?] = [
            "what": input.what.description,
            "question": commitment == .asked ? QuestionText(reading: reading, input).note : nil,
            "reason": reason(commitment),
            "goal": goal(of: input),
            "payer": payer(of: input),
            "moves": moves(input),
            "place": input.place.map { reading.text("arena.\($0.rawValue)") },
            "decision": decision(on: input),
        ]
        return facts.compactMapValues { $0 }
            .merging(reading.mark(input.performer)) { $1 }
            .merging(state(commitment, of: input)) { $1 }
            .merging(answer(commitment, to: input)) { $1 }
    }

    private func row(_ measure: OtherMeasure) -> [String: String] {
        [
            "what": measure.what.description, "mark": "family", "who": measure.who,
            "whenWord": measure.when,
        ]
    }

    /// All that is said of the input itself, beside what it is and who does it.
    func particulars(of input: SupportInput) -> [String] {
        let place = input.place.map { reading.text("arena.\($0.rawValue)") }
        return [goal(of: input), place, payer(of: input), moves(input), decision(on: input)]
            .compactMap { $0 }
    }

    /// What the input is to lead to, as far as the caller may read the goal.
    private func goal(of input: SupportInput) -> String? {
        overview.goals.first { $0.content.id == input.goal }.map {
            reading.text("plan.promises.goal", ["goal": $0.content.words.description])
        }
    }

    private func reason(_ commitment: Commitment) -> String? {
        guard case .declined(let reason) = commitment else { return nil }
        return reading.text("plan.promises.reason", ["reason": reason.description])
    }

    /// Who pays, when that is another principal than the performer's own.
    private func payer(of input: SupportInput) -> String? {
        guard let payer = input.payer, payer != reading.unit(input.performer)?.principal,
            let principal = overview.directory.principals.first(where: { $0.id == payer })
        else { return nil }
        return reading.text("plan.promises.payer", ["principal": principal.name])
    }

    /// That the principal decides on its own, and where it keeps that; never what it decides.
    private func decision(on input: SupportInput) -> String? {
        guard input.needsDecision, let unit = reading.unit(input.performer) else { return nil }
        let answer = overview.answers.first { $0.input == input.id }
        let authority = overview.directory.authorities.first { $0.id == unit.authority }
        let who = ["who": authority?.name ?? unit.name]
        guard let reference = answer?.decision else {
            return reading.text("plan.decision.needed", who)
        }
        return reading.text("plan.decision.kept", who.merging(["reference": reference]) { $1 })
    }

    private func moves(_ input: SupportInput) -> String? {
        guard input.staying.movesChild else { return nil }
        let key =
            switch (input.staying.atHome, input.staying.inSchool) {
            case (false, true): "home"
            case (true, false): "school"
            case (false, false), (true, true): "both"
            }
        return reading.text("plan.moves.\(key)")
    }

    private func answer(_ commitment: Commitment, to input: SupportInput) -> [String: String] {
        let isOpen: Bool =
            switch commitment {
            case .asked, .promised, .declined, .started: !reading.plan.status.isEnded
            case .done: false
            }
        guard isOpen, caller.unit == input.performer else { return [:] }
        let word = commitment == .asked ? "answer" : commitment.isPromise ? "progress" : "change"
        let key = "plan.promises.\(word)"
        return [
            "answerHref": Paths.answer(input.id, in: reading.plan.id),
            "answerLabel": reading.words[key],
        ]
    }
}

extension PromiseTable {
    /// The tag and the day; a question says how far it has come.
    private func state(_ commitment: Commitment, of input: SupportInput) -> [String: String] {
        switch commitment {
        case .asked: return QuestionText(reading: reading, input).state
        case .promised(let starts):
            let from = starts.map {
                isOverdue($0) ? overdue($0) : day("plan.when.from", $0)
            }
            return tag("on", commitment).merging(
                from ?? ["whenWord": reading.words["plan.when.unset"]]
            ) { $1 }
        case .started(let day):
            return tag("on", commitment).merging(self.day("plan.when.since", day)) { $1 }
        case .done(_, let day):
            return tag("done", commitment).merging(self.day("plan.when.done", day)) { $1 }
        case .declined: return tag("plain", commitment)
        }
    }

    private func tag(_ kind: String, _ commitment: Commitment) -> [String: String] {
        ["kind": kind, "label": reading.words["commitment.\(commitment.word)"]]
    }

    private func day(_ key: String, _ day: CivilDate) -> [String: String] {
        ["whenWord": reading.words[key], "iso": day.description, "day": reading.day(day)]
    }

    /// Whether it should have begun; of a copy nobody knows.
    private func isOverdue(_ day: CivilDate) -> Bool {
        !reading.isCopy && day < reading.today && !reading.plan.status.isEnded
    }

    /// That nobody has written that it began, and for the family whom to ask.
    private func overdue(_ day: CivilDate) -> [String: String] {
        var row = self.day("plan.when.wasToBegin", day)
        guard caller.unit == nil, !reading.isOnPaper else { return row }
        row["question"] = reading.words["plan.when.ask"]
        return row
    }

    /// Why something stands as a question, when another party has not answered.
    private var questionClause: [String: String]? {
        let isWaiting = inputs.contains {
            $0.performer != caller.unit && overview.commitment(to: $0) == .asked
        }
        guard isWaiting else { return nil }
        return reading.clause(.eachPromisesItsOwn, asking: "plan.promises.why")
    }

    private var movingClause: [String: String]? {
        guard inputs.contains(where: \.staying.movesChild) else { return nil }
        return reading.clause(.stayingAtHomeAndInSchool, asking: "plan.moves.why")
    }
}

extension Commitment {
    /// The word under which the state has its texts.
    var word: String {
        switch self {
        case .asked: "asked"
        case .promised: "promised"
        case .declined: "declined"
        case .started: "started"
        case .done: "done"
        }
    }
}
