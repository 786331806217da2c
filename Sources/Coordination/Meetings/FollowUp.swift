import Domain

extension Coordinator {
    /// Follows the plan up: what has happened, when next, and what was said if the parties met.
    ///
    /// What was said belongs to the meeting when one was called, else to the step itself.
    /// - Throws: `Plan.Refusal`; `PlanMeeting.Refusal.notCalled`; `StaleVersion`; `NotFound`.
    package func followUp(
        _ followUp: NewFollowUp,
        in id: Plan.ID,
        version: Int,
        considering consideration: Consideration,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "followUp") { work in
            let plan = try work.plan(id, at: version)
            // A meeting of a day that has not come is another than the one that is followed up.
            let meeting = try work.comingMeeting(in: id, until: work.today)
            try work.take(
                .followedUp(next: followUp.next),
                in: plan,
                why: followUp.result,
                minutes: meeting == nil ? followUp.minutes : nil,
                considering: consideration
            )
            guard let meeting, followUp.minutes != nil || followUp.attendance != nil else { return }
            let held = try meeting.content.held(
                on: consideration.day,
                notes: followUp.minutes,
                attendance: followUp.attendance
            )
            try work.parts().replace(meeting, with: held)
        }
    }
}

/// A follow-up that is about to be written down.
package struct NewFollowUp: Hashable, Sendable {
    package let next: CivilDate
    package let result: Prose
    package let minutes: Prose?
    /// Nothing when no meeting was called.
    package let attendance: Attendance?

    package init(
        next: CivilDate,
        result: Prose,
        minutes: Prose? = nil,
        attendance: Attendance? = nil
    ) {
        self.next = next
        self.result = result
        self.minutes = minutes
        self.attendance = attendance
    }
}
