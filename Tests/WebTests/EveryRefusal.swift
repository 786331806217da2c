import Coordination
import Domain
import Fixtures

/// A rule's refusals, each leading to the next, so that a new one does not compile before it has
/// its place here.
protocol EveryRefusal: Error {
    static var first: Self { get }
    var next: Self? { get }
}

extension EveryRefusal {
    static var every: [any Error] { Array(sequence(first: first, next: \.next)) }
}

private let day: CivilDate = "2026-11-21"

extension Plan.Refusal: EveryRefusal {
    static var first: Self { .offerFirst }

    var next: Self? {
        switch self {
        case .offerFirst: .answerFirst
        case .answerFirst: .consentMissing
        case .consentMissing: .callFirst
        case .callFirst: .meetFirst
        case .meetFirst: .agreeFirst
        case .agreeFirst: .nothingAsked
        case .nothingAsked: .alreadyTaken
        case .alreadyTaken: .dateNotAfterStep(day)
        case .dateNotAfterStep: .meetingBeforeStep(day)
        case .meetingBeforeStep: .tooFarAhead(latest: day)
        case .tooFarAhead: .dayInFuture(day)
        case .dayInFuture: .dayBeforeLatestStep(day)
        case .dayBeforeLatestStep: .dayBeforeBirth(day)
        case .dayBeforeBirth: .contentsLacking(Set(PlanContent.allCases))
        case .contentsLacking: .unitOutOfReach
        case .unitOutOfReach: .notHolder
        case .notHolder: .planEnded
        case .planEnded: nil
        }
    }
}

extension Commitment.Refusal: EveryRefusal {
    static var first: Self { .notYourInput }

    var next: Self? {
        switch self {
        case .notYourInput: .promiseFirst
        case .promiseFirst: .startFirst
        case .startFirst: .alreadyAnswered
        case .alreadyAnswered: .alreadyStarted
        case .alreadyStarted: .alreadyDone
        case .alreadyDone: .decisionFirst
        case .decisionFirst: .dayInFuture(day)
        case .dayInFuture: nil
        }
    }
}

extension Baton.Refusal: EveryRefusal {
    static var first: Self { .notInYourHand }

    var next: Self? {
        switch self {
        case .notInYourHand: .alreadyInHand
        case .alreadyInHand: .alreadyOffered(to: TestOrganisations.school.id)
        case .alreadyOffered: .notYourAnswer
        case .notYourAnswer: .alreadyAnswered
        case .alreadyAnswered: .takenBack
        case .takenBack: nil
        }
    }
}

extension ReplyDay.Refusal: EveryRefusal {
    static var first: Self { .passed }

    var next: Self? {
        switch self {
        case .passed: .tooFarAhead(latest: day)
        case .tooFarAhead: nil
        }
    }
}

extension Disagreement.Refusal: EveryRefusal {
    static var first: Self { .alreadySettled }

    var next: Self? {
        switch self {
        case .alreadySettled: .dayInFuture(day)
        case .dayInFuture: nil
        }
    }
}

extension Consent.Refusal: EveryRefusal {
    static var first: Self { .alreadyWithdrawn }

    var next: Self? {
        switch self {
        case .alreadyWithdrawn: .nothingToWithdraw
        case .nothingToWithdraw: .notNarrower
        case .notNarrower: .nobodyElse
        case .nobodyElse: .beginsOutside(day, day)
        case .beginsOutside: .endsTooLate(day)
        case .endsTooLate: nil
        }
    }
}

extension GuardianAbsence.Refusal: EveryRefusal {
    static var first: Self { .alreadyReached }

    var next: Self? {
        switch self {
        case .alreadyReached: .hasAnswered
        case .hasAnswered: .nobodyLeftToDecide
        case .nobodyLeftToDecide: nil
        }
    }
}

extension InsightClosure.Refusal: EveryRefusal {
    static var first: Self { .alreadyLifted }

    var next: Self? {
        switch self {
        case .alreadyLifted: .reviewNotLater
        case .reviewNotLater: nil
        }
    }
}

extension Invitation.Refusal: EveryRefusal {
    static var first: Self { .alreadyEnded }

    var next: Self? {
        switch self {
        case .alreadyEnded: .notSocialServices
        case .notSocialServices: .kindNotForInvited(.family)
        case .kindNotForInvited: nil
        }
    }
}

extension CopyRequest.Refusal: EveryRefusal {
    static var first: Self { .alreadyAnswered }

    var next: Self? {
        switch self {
        case .alreadyAnswered: .nothingLeftOut
        case .nothingLeftOut: nil
        }
    }
}

extension PlanMeeting.Refusal: EveryRefusal {
    static var first: Self { .outsideConsent([]) }

    var next: Self? {
        switch self {
        case .outsideConsent: .nobodyElse
        case .nobodyElse: .notCalled
        case .notCalled: .alreadyHeld
        case .alreadyHeld: .hasMoved
        case .hasMoved: .isCalledOff
        case .isCalledOff: .suggestionHasPassed(day)
        case .suggestionHasPassed: nil
        }
    }
}

extension Child.Refusal: EveryRefusal {
    static var first: Self { .municipalityOutsideAgreements }

    var next: Self? {
        switch self {
        case .municipalityOutsideAgreements: .birthDateContradictsNumber
        case .birthDateContradictsNumber: .birthDateInFuture(day)
        case .birthDateInFuture: .birthDateTooEarly(day)
        case .birthDateTooEarly: nil
        }
    }
}

extension DisclosureRule.Refusal: EveryRefusal {
    static var first: Self { .consentMissing(.complete) }

    var next: Self? {
        switch self {
        case .consentMissing: .outsideScope
        case .outsideScope: .keptByChild
        case .keptByChild: .notOwner
        case .notOwner: .noLegalGround
        case .noLegalGround: .askHolder
        case .askHolder: nil
        }
    }
}

extension NotAllowed: EveryRefusal {
    static var first: Self { .staffOnly }

    var next: Self? {
        switch self {
        case .staffOnly: .familyOnly
        case .familyOnly: .ownerOnly
        case .ownerOnly: nil
        }
    }
}

extension StaffingRefusal: EveryRefusal {
    static var first: Self { .userNameTaken }

    var next: Self? {
        switch self {
        case .userNameTaken: .familyAccount
        case .familyAccount: .accountClosed
        case .accountClosed: .roleBelongs(.unit)
        case .roleBelongs(.unit): .roleBelongs(.authority)
        case .roleBelongs(.authority): .roleBelongs(.family)
        case .roleBelongs(.family): .overlaps(.days("2026-01-01"))
        case .overlaps(let period):
            period.until == nil ? .overlaps(.days("2026-01-01", "2026-02-01")) : .unitCloses(day)
        case .unitCloses: .endsAlready(day)
        case .endsAlready: .tooFarBack(earliest: day)
        case .tooFarBack: .ownDeputy
        case .ownDeputy: .ownAssignment
        case .ownAssignment: .deputyFromElsewhere
        case .deputyFromElsewhere: .deputyOutside(.days("2026-01-01"))
        case .deputyOutside(let period):
            period.until == nil
                ? .deputyOutside(.days("2026-01-01", "2026-02-01")) : .worksElsewhere
        case .worksElsewhere: .holdsPlans
        case .holdsPlans: nil
        }
    }
}
