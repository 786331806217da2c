import Coordination
import Domain

/// The parties follow up together with the family.
struct FollowUpForm: PlanForm {
    static let part = PlanPath.followUp
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        form(
            "followUp",
            [.area("result"), .area("minutes", rows: 3).optional()] + attendance.fields
                + [.heading("next"), .day("followUp")] + considered,
            clause: .followUp
        )
    }

    /// Nothing to ask when no meeting was called.
    private var attendance: AttendanceFields {
        AttendanceFields(meeting: base.overview.followUpMeeting, base: base)
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let result = reader.prose("result")
        let minutes = reader.optionalProse("minutes")
        let attendance = attendance.read(&reader)
        let next = followUp(&reader)
        let consideration = self.consideration(&reader)
        try await coordinator.followUp(
            NewFollowUp(
                next: try reader.finish(next),
                result: try reader.finish(result),
                minutes: minutes,
                attendance: attendance
            ),
            in: plan.id,
            version: try reader.version(),
            considering: try reader.finish(consideration),
            as: caller
        )
        return Paths.plan(plan.id, .handOut)
    }
}

/// The plan ends, with a reason and with what goes on afterwards.
struct EndForm: PlanForm {
    static let part = PlanPath.end
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        let reasons = Field.options(Plan.EndReason.self, "endReason", words)
        return form(
            "end",
            [.radios("endReason", reasons), .area("goesOn", rows: 3)] + considered
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let reason = reader.choice("endReason", as: Plan.EndReason.self)
        let goesOn = reader.prose("goesOn")
        let consideration = self.consideration(&reader)
        try await coordinator.takeStep(
            .ended(because: try reader.finish(reason)),
            in: plan.id,
            version: try reader.version(),
            why: goesOn,
            considering: try reader.finish(consideration),
            as: caller
        )
        return Done.ended.path(Paths.plan(plan.id))
    }
}
