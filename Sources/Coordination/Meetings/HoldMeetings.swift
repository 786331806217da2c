import Domain

extension Coordinator {
    /// Calls the parties to a meeting (kallelse).
    ///
    /// The call reaches nobody yet: a person first confirms what is sent, to whom and why. Only a
    /// unit that an earlier call reached, and that this one leaves out, is told so at once.
    /// - Returns: The units that are left out and that no ground now lets be told.
    /// - Throws: `Plan.Refusal`; `PlanMeeting.Refusal.outsideConsent`; `StaleVersion`; `NotFound`.
    package func callMeeting(
        _ meeting: NewMeeting,
        in id: Plan.ID,
        version: Int,
        considering consideration: Consideration,
        as caller: Caller
    ) async throws -> Set<ServiceUnit.ID> {
        try await write(as: caller, "callMeeting") { work in
            let plan = try work.plan(id, at: version)
            let directory = try work.directory()
            for unit in meeting.called { _ = try directory.unit(unit) }
            let earlier = try work.comingMeeting(in: id)
            let event = Plan.Event.called(meeting: meeting.day)
            try work.take(event, in: plan, why: nil, considering: consideration)
            try work.consentRegister(for: id).allowCall(
                to: meeting.called,
                by: plan.content.holder,
                on: work.today
            )
            let called = PlanMeeting(
                id: work.newID(),
                day: meeting.day,
                time: meeting.time.description,
                place: meeting.place,
                question: meeting.question,
                called: meeting.called,
                invited: meeting.invited,
                childTakesPart: meeting.childTakesPart
            )
            try work.parts().add(called, in: PlanScope(plan))
            return try work.leaveOut(of: earlier, calling: meeting.called)
        }
    }

    /// Writes down that the meeting was held, what was said and who took part.
    ///
    /// - Throws: `Plan.Refusal`; `PlanMeeting.Refusal.notCalled`; `StaleVersion`; `NotFound`.
    package func holdMeeting(
        notes: Prose,
        attendance: Attendance? = nil,
        in id: Plan.ID,
        version: Int,
        considering consideration: Consideration,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "holdMeeting") { work in
            let plan = try work.plan(id, at: version)
            try work.take(.met, in: plan, why: nil, considering: consideration)
            guard let meeting = try work.parts(PlanMeeting.self).all(in: id).last else {
                throw Plan.Refusal.callFirst
            }
            let held = try meeting.content.held(
                on: consideration.day,
                notes: notes,
                attendance: attendance
            )
            try work.parts().replace(meeting, with: held)
        }
    }
}
