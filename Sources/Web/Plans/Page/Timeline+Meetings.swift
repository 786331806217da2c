import Coordination
import Domain

/// The meetings of a plan, and what the called units answered.
extension Timeline {
    /// Meetings that were to be; what is to come is not yet history.
    var meetings: [Entry] {
        overview.meetings.filter { $0.day <= reading.today }.map { meeting in
            Entry(
                day: meeting.day,
                rank: rank(before: [.met, .followedUp], on: meeting.day) + 20,
                at: moment(of: meeting),
                text: sentence(meeting),
                details: details(of: meeting),
                unit: reading.plan.holder
            )
        }
    }

    /// When the parties met: at the hour of the call, and before it was written down.
    private func moment(of meeting: PlanMeeting) -> Instant? {
        let written = overview.steps.first {
            [.met, .followedUp].contains($0.kind) && $0.day == meeting.day
        }
        let called = TimeOfDay(meeting.time).map {
            SwedishTime.instant(on: meeting.day, at: $0)
        }
        return [called, written?.id.made].compactMap { $0 }.min()
    }

    private func sentence(_ meeting: PlanMeeting) -> String {
        if meeting.calledOff != nil { return reading.text("timeline.calledOff") }
        if let later = overview.replacement(of: meeting) {
            return reading.text("timeline.moved", ["day": reading.day(later.day)])
        }
        return reading.text(
            "timeline.meeting",
            ["time": reading.words.clock(meeting.time), "place": meeting.place]
        )
    }

    private func details(of meeting: PlanMeeting) -> [Detail] {
        let took = AttendanceText(reading: reading, meeting: meeting)
        let people =
            took.people.isEmpty
            ? [detail("timeline.takesPart", "plan.takesPart.\(meeting.childTakesPart.rawValue)")]
            : took.people
        let question = Detail(
            label: reading.text("timeline.question"),
            text: meeting.question.description
        )
        let notes = meeting.notes.map {
            [Detail(label: reading.text("timeline.notes"), text: $0.description)]
        }
        return [question] + took.units + people + (notes ?? [])
    }

    private func detail(_ label: String, _ text: String) -> Detail {
        Detail(label: reading.text(label), text: reading.text(text))
    }

    var callAnswers: [Entry] { overview.callAnswers.map(entry) }

    /// The line of one answer to a call.
    func callAnswer(_ id: String) -> Entry? {
        overview.callAnswers.first { $0.partID == id }.map(entry)
    }

    private func entry(_ answer: CallAnswer) -> Entry {
        let unit = ["unit": reading.unitName(answer.unit)]
        let rank = self.rank(before: [.met, .followedUp], on: answer.day) + 10
        let moment = latestWriting(.callAnswer, answer.partID) ?? answer.id.made
        switch answer.reply {
        case .comes:
            let who = answer.who.map { Detail(label: reading.text("timeline.who"), text: $0) }
            return Entry(
                day: answer.day,
                rank: rank,
                at: moment,
                text: reading.text("timeline.comes", unit),
                details: [who].compactMap { $0 },
                unit: answer.unit
            )
        case .staysAway(let reason, let suggested):
            let why = Detail(label: reading.text("timeline.why"), text: reason.description)
            let other = suggested.map {
                Detail(label: reading.text("timeline.otherDay"), text: reading.day($0))
            }
            return Entry(
                day: answer.day,
                rank: rank,
                at: moment,
                text: reading.text("timeline.staysAway", unit),
                details: [why] + [other].compactMap { $0 },
                unit: answer.unit
            )
        }
    }
}
