extension Plan {
    /// Why a step cannot be taken now; each case has a sentence for people.
    package enum Refusal: Error, Hashable, Sendable {
        /// The plan must first be offered to the family.
        case offerFirst
        /// The family has not said yes.
        case answerFirst
        /// A consent that is needed is missing, refused, expired or withdrawn.
        case consentMissing
        /// The parties must first be called.
        case callFirst
        /// The parties must first meet.
        case meetFirst
        /// The parties must first agree on the plan.
        case agreeFirst
        /// Nobody has asked for a plan, so there is nothing to refuse.
        case nothingAsked
        /// The step has been taken and does not come again.
        case alreadyTaken
        /// A new date must lie after the day of the step.
        case dateNotAfterStep(CivilDate)
        /// A meeting cannot lie before the day of the step.
        case meetingBeforeStep(CivilDate)
        /// A meeting or a follow-up lies so far ahead that the year must be mistyped.
        case tooFarAhead(latest: CivilDate)
        /// A step cannot be dated later than today.
        case dayInFuture(CivilDate)
        /// A step cannot be dated before the step that it follows.
        case dayBeforeLatestStep(CivilDate)
        /// Nothing can have been noticed about a child who was not yet born.
        case dayBeforeBirth(CivilDate)
        /// Something that law or agreement demands is not in the plan.
        case contentsLacking(Set<PlanContent>)
        /// No consent lets the unit that is named know of it.
        case unitOutOfReach
        /// Only the unit that holds the plan takes its steps.
        case notHolder
        case planEnded
    }
}
