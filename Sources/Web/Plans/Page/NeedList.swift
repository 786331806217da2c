import Coordination
import Domain

/// What is needed, who answers for each need and whether it has been met; and the goals.
///
/// A need that nobody answers for is an alarm, said in words.
struct NeedList {
    let reading: PlanReading
    let caller: Caller

    /// Nothing for a unit whose copy holds none.
    var model: [String: Any]? {
        let needs = overview.needs.map(need)
        let goals = overview.goals.map { goal in
            [
                "words": goal.content.words.description,
                "whose": reading.text("speaker.\(goal.content.whose.rawValue)"),
            ].merging(sides(of: goal.content)) { $1 }
        }
        guard !reading.isCopy || !needs.isEmpty || !goals.isEmpty else { return nil }
        var model: [String: Any] = [
            "needs": needs, "hasNeeds": !needs.isEmpty, "goals": goals, "hasGoals": !goals.isEmpty,
        ]
        model["together"] = together
        if !reading.isOnPaper, !caller.isInvited, needs.count > 1 || overview.coming != nil {
            model["agendaHref"] = Paths.plan(reading.plan.id, .agenda)
        }
        if !reading.isCopy, needs.isEmpty { model["empty"] = reading.words["plan.needs.none"] }
        return model
    }

    private var overview: PlanOverview { reading.overview }

    private func need(_ held: Held<Need>) -> [String: Any] {
        let need = held.content
        var row: [String: Any] = [
            "words": need.words.description,
            "whose": reading.text("speaker.\(need.whose.rawValue)"),
            "outcomes": outcomes(of: need.id),
        ]
        row["facts"] = facts(about: need)
        if let baton = overview.baton(of: need) {
            row["owner"] = reading.mark(baton.hand)
            row["baton"] = BatonText(reading: reading).asked(baton)
            let asking = Paths.need(need.id, in: reading.plan.id, "ansvar")
            row["passOn"] = BatonText(reading: reading).ways(baton, asking: asking)
        } else {
            row["alarm"] = alarm(held)
        }
        return row
    }

    /// What kind of need it is, and how it has been sent on.
    private func facts(about need: Need) -> [String] {
        let passed = passed(need)
        return reading.kinds(of: need)
            + (passed > 0 ? [reading.words.count("baton.passed", passed)] : [])
    }

    /// How many have sent the need on, as far as the reader knows; a unit that knows of no other no
    /// than its own does not know that anyone has.
    private func passed(_ need: Need) -> Int {
        let own = reading.isCopy ? overview.plan.holder : caller.unit
        let refusals = overview.referrals(of: need.id).refusals
        return refusals.allSatisfy { $0.unit == own } ? 0 : refusals.count
    }

    /// The sides of life that a goal is about.
    private func sides(of goal: Goal) -> [String: String] {
        reading.sides(of: goal).map { ["sides": $0] } ?? [:]
    }

    /// Why goals for school and for health stand together, where there are both.
    private var together: String? {
        let sides = overview.goals.reduce(into: Set<LifeSide>()) { $0.formUnion($1.content.sides) }
        return sides.isSuperset(of: [.school, .health]) ? reading.text("plan.together") : nil
    }

    /// The alarm, with the way to end it for the unit that wrote the need.
    private func alarm(_ held: Held<Need>) -> [String: String] {
        var alarm = [
            "kind": "late", "label": reading.words["plan.needs.ownerless"],
            "text": reading.text("plan.needs.alarm"),
        ]
        if held.isOwn, held.owner == caller.unit {
            alarm["href"] = Paths.need(held.content.id, in: reading.plan.id, "ansvar")
            alarm["link"] = reading.words["plan.needs.assign"]
        }
        return alarm
    }

    /// The newest answer of each who has answered, the child first; on paper none that is kept.
    private func outcomes(of need: Need.ID) -> [[String: String]] {
        let answers = overview.outcomes.newest(about: need)
        return Speaker.allCases.flatMap { speaker in
            answers.filter { $0.content.answeredBy == speaker }
        }
        .filter { !reading.isOnPaper || $0.content.keptBy == nil }
        .map { held in
            let outcome = held.content
            var row = ["answer": reading.outcome(held), "iso": outcome.day.description]
            row["day"] = reading.day(outcome.day)
            if let kept = reading.kept(outcome) {
                row["kept"] = kept
                row["class"] = " no-print"
            }
            row["comment"] = outcome.comment.map {
                reading.text("plan.outcome.comment", ["words": $0.description])
            }
            return row
        }
    }
}

extension [Held<NeedOutcome>] {
    /// The newest answer of each who has answered whether the need was met.
    func newest(about need: Need.ID) -> [Held<NeedOutcome>] {
        let answers = filter { $0.content.need == need }
        return answers.enumerated().filter { index, held in
            !answers.dropFirst(index + 1).contains {
                $0.writtenBy == held.writtenBy && $0.content.answeredBy == held.content.answeredBy
            }
        }.map(\.element)
    }
}

extension PlanReading {
    /// Who must not be told of the answer, if anyone.
    ///
    /// Such an answer is never on paper, since paper is read at the kitchen table.
    func kept(_ outcome: NeedOutcome) -> String? {
        switch outcome.keptBy {
        case nil: nil
        case .guardian:
            text(
                "plan.outcome.kept.\(outcome.stays ? "holder" : "guardian")",
                ["unit": unitName(plan.holder)]
            )
        case .child: text("plan.outcome.kept.child")
        }
    }

    /// What the family answered about a need, in one sentence with the name of who answered.
    ///
    /// Whoever lets everyone read an answer is known by it: of two guardians, the other one.
    func outcome(_ held: Held<NeedOutcome>) -> String {
        let outcome = held.content
        let who = isReaders(held) ? "you" : outcome.answeredBy.rawValue
        let named: String? =
            if case .guardian = outcome.giver, !isReaders(held) {
                outcome.giver.map(giver)
            } else { nil }
        return text(
            "plan.outcome.\(outcome.inTime ? "inTime" : "late")",
            [
                "who": named ?? text("plan.outcome.by.\(who)"),
                "result": words["plan.outcome.\(outcome.result.rawValue)"],
            ]
        )
    }

    /// Whether it was the reader who answered.
    func isReaders(_ held: Held<NeedOutcome>) -> Bool {
        held.writtenBy == caller.person && !isOnPaper
    }
}

extension PlanReading {
    /// What kind of need it is, in words: that it is about safety, and the agreement's own kind.
    func kinds(of need: Need) -> [String] {
        let named = overview.version.terms.coverage.needCategories
            .first { $0.key == need.category }
        let kinds: [String?] = [
            need.concernsSafety ? text("plan.needs.safety") : nil,
            named.map { words.bilingual($0.name).capitalizingFirst },
        ]
        return kinds.compactMap { $0 }
    }

    /// The sides of life that a goal is about, in one text; nothing where none is said.
    func sides(of goal: Goal) -> String? {
        let sides = LifeSide.allCases.filter(goal.sides.contains)
        return sides.isEmpty ? nil : words.list(sides.map { words["side.\($0.rawValue)"] })
    }
}
