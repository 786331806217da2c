extension Plan {
    /// A new plan, from someone noticing a need, with its first step.
    ///
    /// - Parameter why: Why ordinary cooperation is not enough.
    /// - Parameter today: The calendar date in Sweden.
    /// - Throws: `.dayInFuture`; `.dayBeforeBirth`.
    /// - SeeAlso: HSL (2017:30) 16 kap. 4 §; ledger K-30, K-31, K-32.
    package static func noticed(
        _ id: ID,
        child: Child,
        agreement: AgreementReference,
        say: ChildsSay,
        step: Step.ID,
        why: Prose,
        considered: Considered,
        today: CivilDate
    ) throws(Refusal) -> (plan: Plan, step: Step) {
        try allowFirstStep(on: considered.day, today: today)
        guard considered.day >= child.birthDate else { throw .dayBeforeBirth(child.birthDate) }
        let plan = Plan(
            id: id,
            child: child.id,
            holder: considered.unit,
            agreement: agreement,
            say: say,
            status: .noticed,
            latestStep: considered.day
        )
        return (
            plan,
            Step(id: step, kind: .noticed, considered: considered, why: why, status: .noticed)
        )
    }

    /// The plan after `event`, with the step that is to be kept.
    ///
    /// - Parameter why: Why, where the event does not say it itself.
    /// - Parameter consent: How the consents that are needed stand on the day of the step.
    /// - Parameter today: The calendar date in Sweden.
    /// - Throws: The first rule that forbids the event.
    package func taking(
        _ event: Event,
        step: Step.ID,
        why: Prose?,
        considered: Considered,
        consent: ConsentStanding,
        today: CivilDate
    ) throws(Refusal) -> (plan: Plan, step: Step) {
        guard considered.unit == holder else { throw .notHolder }
        try allowStep(on: considered.day, today: today)
        let status = try status(after: event, on: considered.day, consent: consent)
        return (
            moved(to: status, on: considered.day),
            Step(
                id: step,
                kind: event.kind,
                considered: considered,
                why: event.reason ?? why,
                status: status
            )
        )
    }

    /// The kinds of step that the plan can take now; pages build their buttons from it.
    package func openSteps(consent: ConsentStanding) -> [Step.Kind] {
        let day = latestStep
        return Event.examples(after: day).filter { event in
            (try? status(after: event, on: day, consent: consent)) != nil
        }
        .map(\.kind)
    }

    /// The status after `event`: the whole course of a plan, in one table.
    package func status(
        after event: Event,
        on day: CivilDate,
        consent: ConsentStanding
    ) throws(Refusal) -> Status {
        switch event {
        case .asked: try afterAsking()
        case .refused: try afterRefusal()
        case .offered: try afterOffer()
        case .answered(let answer): try afterAnswer(answer)
        case .consented: try afterConsent(consent)
        case .called(let meeting): try afterCall(meeting, on: day, consent)
        case .calledOff: try afterCallingOff()
        case .met: try afterMeeting(consent)
        case .agreed(let followUp, let lacking):
            try afterAgreement(followUp, lacking, on: day, consent)
        case .followedUp(let next): try afterFollowUp(next, on: day, consent)
        case .ended(let reason): try afterEnd(reason)
        }
    }
}

extension Plan {
    private func afterAsking() throws(Refusal) -> Status {
        switch status {
        case .noticed, .declined, .refused: return .asked
        case .asked, .offered, .accepted, .consented, .called, .met, .agreed, .followedUp:
            throw .alreadyTaken
        case .ended: throw .planEnded
        }
    }

    private func afterRefusal() throws(Refusal) -> Status {
        switch status {
        case .asked: return .refused
        case .noticed, .offered, .declined, .refused, .accepted, .consented, .called, .met,
            .agreed, .followedUp:
            throw .nothingAsked
        case .ended: throw .planEnded
        }
    }

    private func afterOffer() throws(Refusal) -> Status {
        switch status {
        case .noticed, .asked, .refused, .declined: return .offered
        case .offered, .accepted, .consented, .called, .met, .agreed, .followedUp:
            throw .alreadyTaken
        case .ended: throw .planEnded
        }
    }

    private func afterAnswer(_ answer: Answer) throws(Refusal) -> Status {
        switch (status, answer) {
        case (.offered, .yes): return .accepted
        case (.offered, .no): return .declined
        case (.offered, .later): return .offered
        case (.noticed, _), (.asked, _), (.refused, _): throw .offerFirst
        case (.declined, _), (.accepted, _), (.consented, _), (.called, _), (.met, _),
            (.agreed, _), (.followedUp, _):
            throw .alreadyTaken
        case (.ended, _): throw .planEnded
        }
    }

    private func afterConsent(_ consent: ConsentStanding) throws(Refusal) -> Status {
        switch status {
        case .accepted:
            guard consent == .complete else { throw .consentMissing }
            return .consented
        case .noticed, .asked, .refused: throw .offerFirst
        case .offered, .declined: throw .answerFirst
        case .consented, .called, .met, .agreed, .followedUp: throw .alreadyTaken
        case .ended: throw .planEnded
        }
    }
}

extension Plan {
    /// A call while the plan is running is a call to its follow-up and moves nothing.
    private func afterCall(
        _ meeting: CivilDate,
        on day: CivilDate,
        _ consent: ConsentStanding
    ) throws(Refusal) -> Status {
        let running = status
        switch status {
        case .consented, .called, .met, .agreed, .followedUp:
            guard consent == .complete else { throw .consentMissing }
            try Self.allowMeeting(meeting, on: day)
            return running.isRunning ? running : .called(meeting: meeting)
        case .noticed, .asked, .refused: throw .offerFirst
        case .offered, .declined: throw .answerFirst
        case .accepted: throw .consentMissing
        case .ended: throw .planEnded
        }
    }

    /// What is called off can be called anew, and needs nobody's consent.
    ///
    /// While the plan is running it is the call to a follow-up that is called off, and nothing moves.
    private func afterCallingOff() throws(Refusal) -> Status {
        switch status {
        case .called: return .consented
        case .agreed, .followedUp: return status
        case .noticed, .asked, .refused, .offered, .declined, .accepted, .consented, .met:
            throw .callFirst
        case .ended: throw .planEnded
        }
    }

    private func afterMeeting(_ consent: ConsentStanding) throws(Refusal) -> Status {
        switch status {
        case .called:
            guard consent == .complete else { throw .consentMissing }
            return .met
        case .noticed, .asked, .refused: throw .offerFirst
        case .offered, .declined: throw .answerFirst
        case .accepted: throw .consentMissing
        case .consented: throw .callFirst
        case .met, .agreed, .followedUp: throw .alreadyTaken
        case .ended: throw .planEnded
        }
    }

    private func afterAgreement(
        _ followUp: CivilDate,
        _ lacking: Set<PlanContent>,
        on day: CivilDate,
        _ consent: ConsentStanding
    ) throws(Refusal) -> Status {
        switch status {
        case .met:
            guard consent == .complete else { throw .consentMissing }
            guard lacking.isEmpty else { throw .contentsLacking(lacking) }
            try Self.allowFollowUp(followUp, on: day)
            return .agreed(followUp: followUp)
        case .noticed, .asked, .refused: throw .offerFirst
        case .offered, .declined: throw .answerFirst
        case .accepted: throw .consentMissing
        case .consented: throw .callFirst
        case .called: throw .meetFirst
        case .agreed, .followedUp: throw .alreadyTaken
        case .ended: throw .planEnded
        }
    }

    private func afterFollowUp(
        _ next: CivilDate,
        on day: CivilDate,
        _ consent: ConsentStanding
    ) throws(Refusal) -> Status {
        switch status {
        case .agreed, .followedUp:
            guard consent == .complete else { throw .consentMissing }
            try Self.allowFollowUp(next, on: day)
            return .followedUp(next: next)
        case .noticed, .asked, .refused: throw .offerFirst
        case .offered, .declined: throw .answerFirst
        case .accepted: throw .consentMissing
        case .consented: throw .callFirst
        case .called: throw .meetFirst
        case .met: throw .agreeFirst
        case .ended: throw .planEnded
        }
    }

    /// A plan can always be ended, also because a consent was withdrawn.
    private func afterEnd(_ reason: EndReason) throws(Refusal) -> Status {
        guard !status.isEnded else { throw .planEnded }
        return .ended(because: reason)
    }
}
