import Domain

extension Coordinator {
    /// A called unit's own word on whether it comes to the meeting.
    ///
    /// The answer is handed to the unit that called when a ground allows it; the page has said so
    /// before. A later answer takes the place of the earlier one.
    /// - Parameter who: Who comes, by name and role.
    /// - Returns: Whether the answer was handed out.
    /// - Throws: `PlanMeeting.Refusal`; `NotFound`; `NotAllowed.staffOnly`.
    package func answerCall(
        to meeting: PlanMeeting.ID,
        _ reply: CallAnswer.Reply,
        who: String? = nil,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> Bool {
        try await write(as: caller, "answerCall") { work in
            let scope = try work.openScope(plan)
            let unit = try work.requireUnit()
            let called = try work.parts(PlanMeeting.self).require(meeting, in: plan)
            try work.allowAnswer(to: called.content, in: plan)
            let before = try work.parts(CallAnswer.self).all(in: plan)
                .last { $0.content.meeting == meeting && $0.content.unit == unit }
            let answer = try called.content.answering(
                reply,
                who: who,
                as: before?.content.id ?? work.newID(),
                by: caller.person,
                of: unit,
                today: work.today
            )
            if let before {
                try work.parts().replace(before, with: answer)
            } else {
                try work.parts().add(answer, in: scope)
            }
            return try work.handBack(
                .callAnswer,
                answer.id.description,
                in: plan,
                to: called.owner
            )
        }
    }
}

extension PlanOverview {
    /// What a called unit has answered, as far as its answer has been handed to the caller.
    package func answer(of unit: ServiceUnit.ID?, to meeting: PlanMeeting) -> CallAnswer? {
        callAnswers.last { $0.meeting == meeting.id && $0.unit == unit }
    }
}

extension Work {
    /// - Throws: `PlanMeeting.Refusal.hasMoved` for a call that a later one took the place of.
    func allowAnswer(to meeting: PlanMeeting, in plan: Plan.ID) throws {
        let met = try steps(in: plan).meetingDays
        let meetings = try parts(PlanMeeting.self).all(in: plan).map(\.content)
        guard meetings.replacement(of: meeting, met: met) == nil else {
            throw PlanMeeting.Refusal.hasMoved
        }
    }
}
