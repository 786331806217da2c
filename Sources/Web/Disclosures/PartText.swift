import Coordination
import Domain

/// The very text of the parts that are to be handed out, as the unit that wrote them reads it.
///
/// Whoever confirms must have seen the words, and not only how many there are.
/// - SeeAlso: disclosure case D-15.
struct PartText {
    let reading: PlanReading
    let names: ConsentNames

    struct Lines: Hashable {
        /// The days of what is the same on several days, as they are said.
        var days: [String] = []
        let text: String
        /// What belongs to it and is said smaller.
        var small: [String] = []

        /// The same as `other`, apart from the day.
        func isSame(as other: Lines) -> Bool { text == other.text && small == other.small }

        var length: Int { small.reduce(text.count) { $0 + $1.count } }
    }

    /// The part in words; nothing for one that is no longer as it was proposed.
    func lines(_ part: PartReference) -> Lines? {
        switch part.kind {
        case .plan: Lines(text: text("plan", ["state": planState]))
        case .child: child
        case .guardian, .closePerson: person(part)
        case .consent: consent(part)
        case .step: step(part)
        case .note: note(part)
        case .voice: voice(part)
        case .meeting: meeting(part)
        case .callAnswer: callAnswer(part)
        case .need, .goal, .outcome: need(part)
        case .input: input(part)
        case .answer: answer(part)
        case .measure: measure(part)
        case .disagreement: disagreement(part)
        case .role, .contact: contact(part)
        case .handover, .handoverAnswer, .needOrder, .unitChange: passing(part)
        case .maturity, .absence, .boardDecision: record(part)
        case .familyMessage, .familyReply, .escalation, .closure, .invitation, .copyRequest: nil
        }
    }

    var overview: PlanOverview { reading.overview }

    func text(_ key: String, _ values: [String: String]) -> String {
        reading.text("handout.text.\(key)", values)
    }

    func find<Content>(
        _ part: PartReference,
        in all: [Content],
        _ id: (Content) -> String
    ) -> Content? {
        all.first { id($0) == part.id }
    }

    /// The parts in words; what is the same on several days is said once, with the days.
    func lines(_ parts: [PartReference]) -> [Lines] {
        parts.compactMap(lines).reduce(into: []) { all, next in
            guard let known = all.firstIndex(where: { !$0.days.isEmpty && $0.isSame(as: next) })
            else { return all.append(next) }
            all[known].days += next.days.filter { !all[known].days.contains($0) }
        }
    }

    /// The step that a voice or a note belongs to, as a day.
    private func days(of part: PartReference) -> [String] {
        overview.steps.filter { $0.id.description == part.id }.map { reading.day($0.day) }
    }

    private var planState: String { reading.text("status.\(reading.plan.status.word)") }

    private var child: Lines {
        let child = overview.child
        let name = "\(child.givenName) \(child.familyName)"
        let born = text("child", ["who": name, "day": reading.words.longDay(child.birthDate)])
        return Lines(text: born, small: child.numbers.isEmpty ? [] : [text("numbers", [:])])
    }

    private func person(_ part: PartReference) -> Lines? {
        let people =
            overview.family.guardians.map { ($0.partID, $0.name, $0.relation) }
            + overview.family.closePersons.map { ($0.partID, $0.name, $0.relation) }
        return people.first { $0.0 == part.id }.map {
            Lines(text: text("person", ["who": $0.1, "relation": $0.2]))
        }
    }

    private func consent(_ part: PartReference) -> Lines? {
        find(part, in: overview.answersInOrder.map(\.content), \.partID).map { consent in
            let who = ["who": names.subject(consent.giver)]
            if let day = consent.withdrawn {
                return Lines(text: text("withdrew", who.merging(["day": reading.day(day)]) { $1 }))
            }
            guard consent.decision != .no, let until = consent.period.until else {
                return Lines(text: text("saidNo", who))
            }
            let day = ["day": reading.words.longDay(until)]
            return Lines(text: text("saidYes", who.merging(day) { $1 }))
        }
    }
}

extension PartText {
    private func step(_ part: PartReference) -> Lines? {
        find(part, in: overview.steps, \.partID).map { step in
            Lines(
                days: days(of: part),
                text: Timeline(reading: reading).sentence(step),
                small: [step.why, step.minutes].compactMap { $0?.description }
            )
        }
    }

    private func note(_ part: PartReference) -> Lines? {
        find(part, in: overview.notes.map(\.content), \.partID).map { recorded in
            Lines(
                days: days(of: part),
                text: text("best", ["what": recorded.note.bestInterests.description]),
                small: recorded.note.why.map { [$0.description] } ?? []
            )
        }
    }

    private func voice(_ part: PartReference) -> Lines? {
        find(part, in: overview.voices, \.partID).map { recorded in
            let days = days(of: part)
            switch recorded.voice {
            case .said(let statement):
                return Lines(
                    days: days,
                    text: text("said", ["what": statement.words.description]),
                    small: [statement.effect.description]
                )
            case .declined: return Lines(days: days, text: text("saidNothing", [:]))
            case .notAsked(let reason):
                let why = ["reason": reason.description]
                return Lines(days: days, text: text("notAsked", why))
            case .askedEarlier(let step):
                return Lines(days: days, text: reading.askedEarlier(at: step))
            }
        }
    }

    private func meeting(_ part: PartReference) -> Lines? {
        find(part, in: overview.meetings, \.partID).map { meeting in
            let when = text(
                "meeting",
                [
                    "day": reading.day(meeting.day), "time": reading.words.clock(meeting.time),
                    "place": meeting.place,
                ]
            )
            let took = AttendanceText(reading: reading, meeting: meeting)
            let others = (took.units + took.people).map { "\($0.label) \($0.text)" }
            let gone = names(of: meeting.dropped)
            let rest = [
                meeting.calledOff.map { text("calledOff", ["reason": $0.because.description]) },
                gone.isEmpty ? nil : text("leftOut", ["units": gone]),
                meeting.question.description, meeting.invited, meeting.notes?.description,
            ]
            return Lines(text: when, small: rest.compactMap { $0 } + others)
        }
    }

    private func names(of units: Set<ServiceUnit.ID>) -> String {
        reading.words.list(units.sorted().map(reading.unitName))
    }

    /// The unit's own answer to a call.
    private func callAnswer(_ part: PartReference) -> Lines? {
        guard find(part, in: overview.callAnswers, \.partID) != nil,
            let entry = Timeline(reading: reading).callAnswer(part.id)
        else { return nil }
        return Lines(
            days: [reading.day(entry.day)],
            text: entry.text,
            small: entry.details.map { "\($0.label) \($0.text)" }
        )
    }
}
