import Coordination
import Domain

/// What is needed and promised, and by whom, as it would be handed out.
extension PartText {
    func need(_ part: PartReference) -> Lines? {
        if let need = find(part, in: overview.needs.map(\.content), \.partID) {
            let owner = need.owner.map {
                "\(reading.text("timeline.fact.owner")) \(reading.unitName($0))"
            }
            let small = [speaker(need.whose)] + reading.kinds(of: need) + [owner].compactMap { $0 }
            return Lines(text: need.words.description, small: small)
        }
        if let goal = find(part, in: overview.goals.map(\.content), \.partID) {
            let words = text("goal", ["what": goal.words.description])
            let small = [speaker(goal.whose), reading.sides(of: goal)].compactMap { $0 }
            return Lines(text: words, small: small)
        }
        return find(part, in: overview.outcomes, \.content.partID).map { held in
            let outcome = held.content
            let comment = outcome.comment.map { [$0.description] } ?? []
            let need = overview.needs.first { $0.content.id == outcome.need }
            let about = need.map { [$0.content.words.description] } ?? []
            let kept = reading.kept(outcome).map { [$0] } ?? []
            return Lines(
                days: [reading.day(outcome.day)],
                text: reading.outcome(held),
                small: about + comment + kept
            )
        }
    }

    func input(_ part: PartReference) -> Lines? {
        find(part, in: overview.inputs.map(\.content), \.partID).map { input in
            let asked: [String?] =
                input.askedBy == input.performer
                ? []
                : [
                    text("asked", [:]),
                    input.answerBy.map { text("answerBy", ["day": reading.day($0)]) },
                ]
            let rest = PromiseTable(reading: reading, caller: reading.caller)
                .particulars(of: input)
            return Lines(
                text: input.what.description,
                small: [reading.unitName(input.performer)] + asked.compactMap { $0 } + rest
            )
        }
    }

    /// What the unit itself has said about an input.
    func answer(_ part: PartReference) -> Lines? {
        guard let answer = find(part, in: overview.answers, \.partID),
            let input = overview.inputs.first(where: { $0.content.id == answer.input })?.content
        else { return nil }
        var lines = Lines(
            days: [reading.day(latestDay(of: answer))],
            text: reading.words["commitment.\(answer.commitment.word)"],
            small: [input.what.description]
        )
        switch answer.commitment {
        case .declined(let reason): lines.small.append(reason.description)
        case .promised(let start?): lines.small.append(text("from", ["day": reading.day(start)]))
        case .asked, .promised, .started, .done: break
        }
        return lines
    }

    /// The day of what the answer says last: that it was given, has begun or is done.
    private func latestDay(of answer: InputAnswer) -> CivilDate {
        switch answer.commitment {
        case .started(let day), .done(_, let day): day
        case .asked, .promised, .declined: answer.day
        }
    }

    func measure(_ part: PartReference) -> Lines? {
        find(part, in: overview.measures, \.partID).map {
            Lines(text: "\($0.who): \($0.what)", small: [$0.when])
        }
    }

    func disagreement(_ part: PartReference) -> Lines? {
        find(part, in: overview.disagreements.map(\.content), \.partID).map {
            let subject = reading.words["plan.disagree.\($0.subject.rawValue)"]
            let settled = $0.settled.map { [$0.outcome.description] } ?? []
            return Lines(text: $0.account.description, small: [subject] + settled)
        }
    }

    func contact(_ part: PartReference) -> Lines? {
        if let contact = find(part, in: overview.contacts, \.partID) {
            let sector = reading.words["sector.\(contact.sector.rawValue)"]
            let name = [contact.name, reading.unitName(contact.unit), contact.phone?.description]
            let deputy = contact.deputy.map {
                reading.text("plan.holding.deputy", ["deputy": $0])
            }
            let small = [name.compactMap { $0 }.joined(separator: ", ")]
            return Lines(text: sector, small: small + (deputy.map { [$0] } ?? []))
        }
        return find(part, in: overview.namedRoles, \.partID).map { recorded in
            Lines(
                text: reading.words["role.\(recorded.role.kind.rawValue)"],
                small: ["\(recorded.role.name), \(reading.unitName(recorded.role.unit))"]
            )
        }
    }

    private func speaker(_ speaker: Speaker) -> String {
        reading.words["speaker.\(speaker.rawValue)"]
    }
}
