import Coordination
import Domain

/// Meetings, what is handed out for them, and what the parties do not agree on.
extension Story {
    /// Calls units to a meeting, and hands them the call.
    func calls(
        _ places: [Place],
        on offset: Int,
        at time: String,
        in room: String,
        asking question: String,
        invited: String? = nil,
        child: ChildParticipation = .comes,
        _ voice: VoiceRecord? = nil
    ) async throws {
        _ = try await service.callMeeting(
            NewMeeting(
                day: offset < 0 ? stage.workingDay(offset) : stage.comingDay(offset),
                time: TimeOfDay(telling: time),
                place: room,
                question: Prose(telling: question),
                called: Set(places.map(\.id)),
                invited: invited,
                childTakesPart: child
            ),
            in: plan,
            version: page().plan.version,
            considering: consideration(at: .called, nil, voice),
            as: holder.caller
        )
        try await handsOut([.meetings], to: places)
    }

    /// A called unit says that it comes.
    func comes(_ colleague: Colleague) async throws {
        try await answersCall(.comes, colleague)
    }

    /// A called unit says that it does not come, and when it could.
    func staysAway(
        _ colleague: Colleague,
        because reason: String,
        suggests offset: Int
    ) async throws {
        let reply = CallAnswer.Reply.staysAway(
            because: try Prose(telling: reason),
            suggests: stage.comingDay(offset)
        )
        try await answersCall(reply, colleague)
    }

    /// - Throws: `FaultInExample` when the answer did not reach the unit that called.
    private func answersCall(_ reply: CallAnswer.Reply, _ colleague: Colleague) async throws {
        guard let meeting = try await page(as: colleague).coming,
            try await service.answerCall(
                to: meeting.id,
                reply,
                in: plan,
                as: colleague.caller
            )
        else { throw FaultInExample(text: about.name) }
    }

    /// Writes down that the meeting was held, who led it and who came.
    ///
    /// - Parameter absent: The called units that did not come.
    /// - Parameter away: How many of the guardians, counted from the last, were with by link.
    func meets(
        _ notes: String,
        without absent: [Place] = [],
        away: Int = 0,
        best: String? = nil,
        _ voice: VoiceRecord? = nil
    ) async throws {
        try await names(.chair, holder)
        let page = try await page()
        try await service.holdMeeting(
            notes: Prose(telling: notes),
            attendance: attendance(on: page, without: absent, away: away),
            in: plan,
            version: page.plan.version,
            considering: consideration(at: .met, best, voice),
            as: holder.caller
        )
    }

    /// Everyone who was called and invited, save the absent.
    private func attendance(
        on page: PlanOverview,
        without absent: [Place],
        away: Int
    ) -> Attendance? {
        guard let meeting = page.meetings.last else { return nil }
        let guardians = page.family.guardians
            .filter { $0.hasCustody(of: page.child, on: page.today) }.map(\.id)
        return Attendance(
            units: meeting.called.subtracting(absent.map(\.id)),
            child: meeting.childTakesPart,
            guardians: Set(guardians.dropLast(away)),
            guardiansAway: Set(guardians.suffix(away)),
            others: meeting.invited
        )
    }

    /// Looks at the proposal and hands out what it allows of these kinds.
    ///
    /// - Throws: `FaultInExample` when nothing could be handed out.
    func handsOut(
        _ kinds: Set<InformationKind> = .everything,
        to places: [Place],
        by colleague: Colleague? = nil
    ) async throws {
        let caller = (colleague ?? holder).caller
        let proposal = try await service.handOutProposal(for: plan, as: caller)
        let count = try await service.handOut(
            Dictionary(places.map { ($0.id, kinds) }) { $0.union($1) },
            seen: proposal.digest,
            in: plan,
            as: caller
        )
        guard count > 0 else { throw FaultInExample(text: about.name) }
    }

    /// Notes that parties disagree, and which unit begins all the same.
    func disagrees(
        about input: SupportInput.ID,
        _ subject: Disagreement.Subject,
        _ account: String,
        startsNow place: Place
    ) async throws {
        try await service.raiseDisagreement(
            about: input,
            subject,
            account: Prose(telling: account),
            startsNow: place.id,
            in: plan,
            as: holder.caller
        )
    }

    func settles(_ outcome: String) async throws {
        for disagreement in try await page().disagreements {
            try await service.settle(
                disagreement.content.id,
                outcome: Prose(telling: outcome),
                in: plan,
                as: holder.caller
            )
        }
    }

    /// Leaves a form half written.
    func leavesDraft(_ form: String, _ field: String, _ words: String, by colleague: Colleague)
        async throws
    {
        try await service.saveDraft(
            form: form,
            about: plan.description,
            fields: [field: words],
            as: colleague.caller
        )
    }
}
