import Coordination
import Domain

/// The parties are called to a meeting.
struct CallForm: PlanForm {
    static let part = PlanPath.call
    static let isForHolder = true
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form {
        let ways = Field.options(ChildParticipation.self, "childTakesPart", words)
        let name = ["name": base.overview.child.givenName]
        let callable = CallableUnits(base: base)
        return form(
            "call",
            callable.fields + [
                .day("meetingDay"), .line("time"),
                .line("place"), .area("question", rows: 2).with(name),
                .radios("childTakesPart", ways).with(name), .line("invited").optional(),
            ] + considered,
            clause: .individualLevel
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let called = reader.ids("called", of: ServiceUnit.self)
        if called.isEmpty { reader.note("called", .missing) }
        let day = reader.day("meetingDay")
        let time = reader.line("time")
        let place = reader.line("place")
        let question = reader.prose("question")
        let way = reader.choice("childTakesPart", as: ChildParticipation.self)
        let invited = reader.optionalLine("invited")
        let consideration = reader.consideration()
        let meeting = NewMeeting(
            day: try reader.finish(day),
            time: try reader.finish(time),
            place: try reader.finish(place),
            question: try reader.finish(question),
            called: called,
            invited: invited,
            childTakesPart: try reader.finish(way)
        )
        try await coordinator.callMeeting(
            meeting,
            in: plan.id,
            version: try reader.version(),
            considering: try reader.finish(consideration),
            as: caller
        )
        return Paths.plan(plan.id, .handOut)
    }
}

/// The meeting has been held.
struct MeetingForm: PlanForm {
    static let part = PlanPath.meeting
    static let isForHolder = true
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form {
        form("meeting", [.area("notes", rows: 6)] + attendance.fields + considered)
    }

    /// Nothing to ask when no meeting was called; the step is then refused.
    private var attendance: AttendanceFields {
        AttendanceFields(meeting: base.overview.meetings.last { !$0.isHeld }, base: base)
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let notes = reader.prose("notes")
        let attendance = attendance.read(&reader)
        let consideration = reader.consideration()
        try await coordinator.holdMeeting(
            notes: try reader.finish(notes),
            attendance: attendance,
            in: plan.id,
            version: try reader.version(),
            considering: try reader.finish(consideration),
            as: caller
        )
        return backToPlan
    }
}
