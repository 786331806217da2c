import Coordination
import Domain

/// The meeting that is to come and the one that was last, as far as the caller may see them.
struct MeetingCard {
    let reading: PlanReading
    let caller: Caller

    /// The meeting that has been called, with who has answered; or that it will not be.
    var coming: [String: Any]? {
        guard !reading.plan.status.isEnded else { return nil }
        if let off = overview.calledOff {
            let day = ["day": reading.day(off.day)]
            return gone(off, reading.text("plan.meeting.gone.calledOff", day))
        }
        guard let meeting = overview.coming else { return nil }
        guard !reading.isLeftOut(of: meeting) else {
            return meeting.day < reading.today ? nil : gone(meeting, reading.leftOut(of: meeting))
        }
        return card(
            id: "mote",
            heading: reading.text("plan.meeting.coming", ["day": reading.day(meeting.day)]),
            when: when(meeting),
            facts: movedFrom(meeting) + facts(about: meeting) + wishes(meeting) + contact,
            units: units(meeting, answered) + family(meeting),
            readers: readers(meeting)
        )
    }

    /// A meeting that the reader need not go to any more, and why.
    private func gone(_ meeting: PlanMeeting, _ heading: String) -> [String: Any] {
        card(
            id: "mote",
            heading: heading,
            facts: meeting.calledOff.map {
                [fact("timeline.why", $0.because.description)]
            } ?? []
        )
    }

    /// The latest meeting that has been written about, or the notes of a later follow-up.
    var latest: [String: Any]? {
        let meeting = overview.meetings.filter(\.isHeld).max { $0.day < $1.day }
        let followUp = overview.steps.last { $0.minutes != nil }
        if let followUp, let minutes = followUp.minutes,
            followUp.day >= meeting?.day ?? followUp.day
        {
            return card(
                id: "senast",
                heading: reading.text(
                    "plan.meeting.followUp",
                    ["day": reading.day(followUp.day)]
                ),
                facts: [fact("timeline.notes", minutes.description)]
            )
        }
        guard let meeting else { return nil }
        let notes = meeting.notes.map { [fact("timeline.notes", $0.description)] } ?? []
        let took = AttendanceText(reading: reading, meeting: meeting).people
            .map { ["label": $0.label, "text": $0.text] }
        return card(
            id: "senast",
            heading: reading.text("plan.meeting.latest", ["day": reading.day(meeting.day)]),
            when: when(meeting),
            facts: facts(about: meeting) + notes + (took.isEmpty ? wishes(meeting) : took),
            units: units(meeting, attended)
        )
    }

    private var overview: PlanOverview { reading.overview }

    private func card(
        id: String,
        heading: String,
        when: String? = nil,
        facts: [[String: String]],
        units: [[String: String]] = [],
        readers: String? = nil
    ) -> [String: Any] {
        var card: [String: Any] = [
            "id": id, "heading": heading, "facts": facts, "units": units,
            "hasUnits": !units.isEmpty,
        ]
        card["when"] = when
        card["readers"] = readers
        return card
    }

    private func fact(_ key: String, _ text: String) -> [String: String] {
        ["label": reading.text(key), "text": text]
    }

    private func when(_ meeting: PlanMeeting) -> String {
        reading.text(
            "plan.meeting.when",
            ["time": reading.words.clock(meeting.time), "place": meeting.place]
        )
    }

    private func facts(about meeting: PlanMeeting) -> [[String: String]] {
        [fact("timeline.question", meeting.question.description)]
    }

    /// Whom a called unit can ask, when the unit that called has handed that out.
    private var contact: [[String: String]] {
        guard reading.isCopy, caller.unit != nil, let contact = overview.holderContact else {
            return []
        }
        return [fact("plan.meeting.ask", contact)]
    }

    /// The day of the latest call that this one took the place of.
    private func movedFrom(_ meeting: PlanMeeting) -> [[String: String]] {
        overview.meetings.last { overview.replacement(of: $0)?.id == meeting.id }
            .map { [fact("plan.meeting.movedFrom", reading.day($0.day))] } ?? []
    }

    /// How the child wants to take part, and whom else the family wants there.
    private func wishes(_ meeting: PlanMeeting) -> [[String: String]] {
        let way = reading.text("plan.takesPart.\(meeting.childTakesPart.rawValue)")
        let invited = meeting.invited.map { [fact("plan.meeting.invited", $0)] } ?? []
        return [fact("timeline.takesPart", way)] + invited
    }
}

extension MeetingCard {
    private func units(
        _ meeting: PlanMeeting,
        _ state: (ServiceUnit.ID, PlanMeeting) -> [String: String]
    ) -> [[String: String]] {
        meeting.called.filter { reading.unit($0) != nil }.sorted().map { unit in
            reading.mark(unit).merging(state(unit, meeting)) { $1 }
                .merging(link(unit, meeting)) { $1 }
        }
    }

    /// Of a copy only the reader's own answer is known, and someone invited knows of none: about the
    /// others nothing is said.
    private func answered(_ unit: ServiceUnit.ID, _ meeting: PlanMeeting) -> [String: String] {
        let answer = overview.answer(of: unit, to: meeting)
        switch answer?.reply {
        case .comes:
            return tag("done", "comes").merging(answer?.who.map { ["detail": $0] } ?? [:]) { $1 }
        case .staysAway(let reason, let suggested):
            let because = reading.text("plan.meeting.because", ["reason": reason.description])
            let other = suggested.map {
                reading.text("plan.meeting.suggests", ["day": reading.day($0)])
            }
            return tag("plain", "staysAway").merging([
                "detail": [other, because].compactMap { $0 }.joined(separator: " ")
            ]) { $1 }
        case nil:
            let isUnknown = reading.isCopy && unit != caller.unit || caller.isInvited
            return isUnknown ? [:] : tag("wait", "silent")
        }
    }

    /// Nothing for a meeting that was written up before attendance was kept.
    private func attended(_ unit: ServiceUnit.ID, _ meeting: PlanMeeting) -> [String: String] {
        guard let attendance = meeting.attendance else { return [:] }
        return attendance.units.contains(unit) ? tag("done", "came") : tag("plain", "wasAway")
    }

    private func tag(_ kind: String, _ word: String) -> [String: String] {
        ["kind": kind, "label": reading.words["plan.meeting.tag.\(word)"]]
    }

    /// The way to the unit's own answer.
    private func link(_ unit: ServiceUnit.ID, _ meeting: PlanMeeting) -> [String: String] {
        guard unit == caller.unit, meeting.isWaiting(for: unit) else { return [:] }
        let hasAnswered = overview.answer(of: unit, to: meeting) != nil
        return [
            "answerHref": Paths.callAnswer(meeting.id, in: reading.plan.id),
            "answerLabel": reading.words[
                hasAnswered ? "plan.meeting.change" : "plan.meeting.answer"
            ],
        ]
    }
}
