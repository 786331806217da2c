import Coordination
import Domain

/// The meeting has been held.
struct MeetingForm: PlanForm {
    static let part = PlanPath.meeting
    static let isForHolder = true
    let base: PlanFormBase

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
        let consideration = self.consideration(&reader)
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
