extension Plan {
    /// Where a plan stands; each case carries the facts that exist just then.
    package enum Status: Hashable, Sendable {
        /// Someone has seen that more than ordinary cooperation is needed.
        case noticed
        /// The family has asked for a plan and is owed an answer.
        case asked
        /// The family's request was refused, with a written reason.
        case refused
        case offered
        /// The family said no, which may change.
        case declined
        /// The family said yes; consents are still to come.
        case accepted
        case consented
        case called(meeting: CivilDate)
        case met
        case agreed(followUp: CivilDate)
        case followedUp(next: CivilDate)
        case ended(because: EndReason)
    }

    package enum EndReason: String, Hashable, Sendable, CaseIterable {
        case needsMet, coordinationNoLongerNeeded, consentWithdrawn, moved, cameOfAge
        case notWanted
    }

    /// What can happen to a plan after it was noticed.
    package enum Event: Hashable, Sendable {
        case asked
        case refused(because: Prose)
        case offered
        case answered(Answer)
        case consented
        case called(meeting: CivilDate)
        case calledOff(because: Prose)
        case met
        case agreed(followUp: CivilDate, lacking: Set<PlanContent>)
        case followedUp(next: CivilDate)
        case ended(because: EndReason)
    }

    /// The family's answer to an offer.
    package enum Answer: String, Hashable, Sendable, CaseIterable {
        case yes, no, later
    }
}

extension Plan.Status {
    /// Whether nothing more happens in the plan.
    package var isEnded: Bool {
        if case .ended = self { true } else { false }
    }

    /// Whether the parties have agreed on the plan and it is running.
    package var isRunning: Bool {
        switch self {
        case .agreed, .followedUp: true
        case .noticed, .asked, .refused, .offered, .declined, .accepted, .consented, .called,
            .met, .ended:
            false
        }
    }

    /// The day the parties are to follow up, while the plan is running.
    package var followUp: CivilDate? {
        switch self {
        case .agreed(let day), .followedUp(let day): day
        case .noticed, .asked, .refused, .offered, .declined, .accepted, .consented, .called,
            .met, .ended:
            nil
        }
    }
}
