import Domain

extension Coordinator {
    /// Calls the parties to a meeting (kallelse).
    ///
    /// The call reaches nobody yet: a person first confirms what is sent, to whom and why.
    /// - Throws: `Plan.Refusal`; `StaleVersion`; `NotFound`.
    package func callMeeting(
        _ meeting: NewMeeting,
        in id: Plan.ID,
        version: Int,
        considering consideration: Consideration,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "callMeeting") { work in
            let plan = try work.plan(id, at: version)
            let directory = try work.directory()
            for unit in meeting.called { _ = try directory.unit(unit) }
            let event = Plan.Event.called(meeting: meeting.day)
            try work.take(event, in: plan, why: nil, considering: consideration)
            let called = PlanMeeting(
                id: work.newID(),
                day: meeting.day,
                time: meeting.time,
                place: meeting.place,
                question: meeting.question,
                called: meeting.called,
                invited: meeting.invited,
                childTakesPart: meeting.childTakesPart
            )
            try work.parts().add(called, in: PlanScope(plan))
        }
    }

    /// Writes down that the meeting was held, and what was said.
    package func holdMeeting(
        notes: Prose,
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
            let held = meeting.content.noting(notes, held: consideration.day)
            try work.parts().replace(meeting, with: held)
        }
    }
}

/// A meeting that is about to be called.
package struct NewMeeting: Hashable, Sendable {
    package let day: CivilDate
    package let time: String
    package let place: String
    package let question: Prose
    package let called: Set<ServiceUnit.ID>
    package let invited: String?
    package let childTakesPart: ChildParticipation

    package init(
        day: CivilDate,
        time: String,
        place: String,
        question: Prose,
        called: Set<ServiceUnit.ID>,
        invited: String?,
        childTakesPart: ChildParticipation
    ) {
        self.day = day
        self.time = time
        self.place = place
        self.question = question
        self.called = called
        self.invited = invited
        self.childTakesPart = childTakesPart
    }
}
