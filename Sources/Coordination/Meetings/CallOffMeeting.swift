import Domain

extension Coordinator {
    /// Calls the coming meeting off, and tells every unit that had been called.
    ///
    /// The page has said who is told, so nobody confirms again. The family reads it in the plan.
    /// - Returns: The units that got the call and that no ground now lets be told.
    /// - Throws: `PlanMeeting.Refusal.isCalledOff` without a coming meeting; `Plan.Refusal`;
    ///   `StaleVersion`; `NotFound`.
    package func callOff(
        because reason: Prose,
        in id: Plan.ID,
        version: Int,
        considering consideration: Consideration,
        as caller: Caller
    ) async throws -> Set<ServiceUnit.ID> {
        try await write(as: caller, "callOff") { work in
            let plan = try work.plan(id, at: version)
            let event = Plan.Event.calledOff(because: reason)
            let meeting = try work.comingMeeting(in: id)
            try work.take(event, in: plan, why: nil, considering: consideration)
            guard let meeting else { throw PlanMeeting.Refusal.isCalledOff }
            let off = try meeting.content.callingOff(on: consideration.day, because: reason)
            try work.parts().replace(meeting, with: off)
            return try work.tell(of: off, in: id)
        }
    }
}

extension Work {
    /// The meeting that has been called and that nobody has written about yet.
    ///
    /// - Parameter day: The last day on which it may be; else any.
    func comingMeeting(
        in plan: Plan.ID,
        until day: CivilDate? = nil
    ) throws -> Held<PlanMeeting>? {
        let meetings = try parts(PlanMeeting.self).all(in: plan)
            .filter { meeting in day.map { meeting.content.day <= $0 } ?? true }
        let coming = meetings.map(\.content).coming(after: try steps(in: plan).latestMeetingDay)
        return meetings.first { $0.content.id == coming?.id }
    }

    /// As `comingMeeting`, for each of many plans that has one.
    func comingMeetings(in plans: [Plan.ID]) throws -> [Plan.ID: PlanMeeting] {
        let steps = try parts(RecordedStep.self).all(inEach: plans)
        let meetings = try parts(PlanMeeting.self).all(inEach: plans)
        return meetings.reduce(into: [:]) { coming, held in
            let taken = (steps[held.key] ?? []).map(\.content).sorted { $0.position < $1.position }
            coming[held.key] = held.value.map(\.content).coming(after: taken.latestMeetingDay)
        }
    }

    /// The steps in the order in which they were taken.
    func steps(in plan: Plan.ID) throws -> [RecordedStep] {
        try parts(RecordedStep.self).all(in: plan).map(\.content)
            .sorted { $0.position < $1.position }
    }

    /// Says on the earlier call which units the new one leaves out, and tells those.
    ///
    /// - Returns: Those whom no ground lets be told.
    func leaveOut(
        of earlier: Held<PlanMeeting>?,
        calling units: Set<ServiceUnit.ID>
    ) throws -> Set<ServiceUnit.ID> {
        guard let earlier, let plan = earlier.plan,
            let moved = earlier.content.movedWithout(calling: units)
        else { return [] }
        try parts().replace(earlier, with: moved)
        return try tell(of: moved, in: plan)
    }

    /// Hands the meeting, as it now is, to those of its addressees who had been handed the call.
    ///
    /// - Returns: Those whom no ground lets be told.
    func tell(of meeting: PlanMeeting, in plan: Plan.ID) throws -> Set<ServiceUnit.ID> {
        let called = try DisclosureLedger(work: self).entries(in: plan)
            .filter { $0.part.kind == .meeting && $0.part.id == meeting.partID }
            .map(\.receiver)
        let reached = meeting.addressees.intersection(called)
        guard !reached.isEmpty else { return [] }
        let draft = try proposalDraft(for: plan)
        return try reached.filter { unit in
            _ = try handBack(.plan, plan.description, in: plan, to: unit, of: draft)
            return try !handBack(.meeting, meeting.partID, in: plan, to: unit, of: draft)
        }
    }
}
