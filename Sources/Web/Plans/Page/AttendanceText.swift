import Coordination
import Domain

/// Who took part in a meeting, in words.
struct AttendanceText {
    let reading: PlanReading
    let meeting: PlanMeeting

    /// The units that came and those that did not; nothing where nobody kept it.
    var units: [Timeline.Detail] {
        guard let attendance = meeting.attendance else { return [] }
        return [
            line("plan.meeting.came", names(meeting.called.intersection(attendance.units))),
            line("plan.meeting.wasAway", names(meeting.called.subtracting(attendance.units))),
        ]
        .compactMap { $0 }
    }

    /// The child, the guardians as far as the reader knows them, and others.
    var people: [Timeline.Detail] {
        guard let attendance = meeting.attendance else { return [] }
        let child = reading.text("plan.tookPart.\(attendance.child.rawValue)")
        return [
            line("timeline.takesPart", [child]),
            line("plan.meeting.guardians", guardians(attendance)),
            line("plan.meeting.others", attendance.others.map { [$0] } ?? []),
        ]
        .compactMap { $0 }
    }

    private func line(_ key: String, _ texts: [String]) -> Timeline.Detail? {
        guard !texts.isEmpty else { return nil }
        return Timeline.Detail(label: reading.text(key), text: reading.words.list(texts))
    }

    private func names(_ units: Set<ServiceUnit.ID>) -> [String] {
        units.sorted().map(reading.unitName).filter { !$0.isEmpty }
    }

    private func guardians(_ attendance: Attendance) -> [String] {
        reading.overview.family.guardians.compactMap { guardian in
            if attendance.guardians.contains(guardian.id) {
                return reading.text("plan.meeting.here", ["who": guardian.relation])
            }
            guard attendance.guardiansAway.contains(guardian.id) else { return nil }
            return reading.text("plan.meeting.away", ["who": guardian.relation])
        }
    }
}
