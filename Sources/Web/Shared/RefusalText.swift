import Coordination
import Domain

/// The sentence for each rule that can say no.
enum RefusalText {
    /// The sentence, or nothing when the error is no refusal but a fault.
    static func sentence(for error: any Error, in words: Words) -> String? {
        switch error {
        case let refusal as Plan.Refusal: sentence(refusal, words)
        case let refusal as Agreement.Refusal: AgreedRefusal(refusal, words).sentence
        case let refusal as Commitment.Refusal: sentence(refusal, words)
        case let refusal as Baton.Refusal: sentence(refusal, words)
        case let refusal as ReplyDay.Refusal: sentence(refusal, words)
        case let doubt as BirthDoubt: BirthFields.sentence(doubt, words)
        case let refusal as Disagreement.Refusal: sentence(refusal, words)
        case let refusal as Consent.Refusal: sentence(refusal, words)
        case let refusal as PlanMeeting.Refusal: sentence(refusal, words)
        case let refusal as Child.Refusal: sentence(refusal, words)
        case let refusal as GuardianAbsence.Refusal: sentence(refusal, words)
        case let refusal as InsightClosure.Refusal: sentence(refusal, words)
        case let refusal as Invitation.Refusal: sentence(refusal, words)
        case let refusal as CopyRequest.Refusal: sentence(refusal, words)
        case let refusal as SignInCode.Refusal: words["refusal.signInCode.\(refusal.rawValue)"]
        case let refusal as StaffingRefusal: sentence(refusal, words)
        case is UnitNameTaken: words["refusal.staff.unitNameTaken"]
        case is FamilyMessage.Refusal: words["refusal.messageRead"]
        case is DisclosureRule.Refusal: words["refusal.noLegalGround"]
        case is ConsentProblem: words["refusal.notDecider"]
        case is ChildKnown: words["field.number.known"]
        case is SameChildPerhaps: words["refusal.sameChild"]
        case is OpenPlan: words["refusal.openPlan"]
        case let refusal as NotAllowed: sentence(refusal, words)
        case is NoAgreement: words["refusal.noAgreement"]
        case let refusal as RecentAct.Refusal: words["refusal.undo.\(refusal)"]
        case is StaleVersion: words["refusal.stale"]
        default: nil
        }
    }

    /// Whether the refusal only says that what was asked for is done already, as when someone has
    /// gone back in the browser; then nothing has failed.
    static func isDone(_ error: any Error) -> Bool {
        switch error {
        case Consent.Refusal.alreadyWithdrawn, RecentAct.Refusal.alreadyUndone,
            CopyRequest.Refusal.alreadyAnswered, InsightClosure.Refusal.alreadyLifted,
            Baton.Refusal.alreadyAnswered, PlanMeeting.Refusal.isCalledOff:
            true
        default: false
        }
    }

    /// The refusal as a problem at the field it is about, or on top of the form.
    static func problem(for error: any Error, in form: Form, _ words: Words) -> FormProblem? {
        guard sentence(for: error, in: words) != nil else { return nil }
        let about: String =
            switch error {
            case Plan.Refusal.dayInFuture, Plan.Refusal.dayBeforeLatestStep,
                Plan.Refusal.dayBeforeBirth:
                "day"
            case Plan.Refusal.dateNotAfterStep: "followUp"
            case Plan.Refusal.meetingBeforeStep: "meetingDay"
            case Plan.Refusal.tooFarAhead:
                form.fields.contains { $0.name == "meetingDay" } ? "meetingDay" : "followUp"
            case let refusal as Consent.Refusal: field(of: refusal)
            case let refusal as PlanMeeting.Refusal: field(of: refusal)
            case let refusal as Child.Refusal: field(of: refusal)
            case let refusal as StaffingRefusal: field(of: refusal)
            case is UnitNameTaken: "unitName"
            case is SameChildPerhaps: "anotherChild"
            case is OpenPlan: "anotherPlan"
            case Commitment.Refusal.decisionFirst: "decisionKept"
            case is ReplyDay.Refusal: "answerBy"
            case is BirthDoubt: "birthDate"
            case is ChildKnown: "number"
            default: ""
            }
        return FormProblem(field: about, kind: .refused(Refused(error: error)))
    }

    private static func sentence(_ refusal: Plan.Refusal, _ words: Words) -> String {
        switch refusal {
        case .offerFirst: words["refusal.offerFirst"]
        case .answerFirst: words["refusal.answerFirst"]
        case .consentMissing: words["refusal.consentMissing"]
        case .callFirst: words["refusal.callFirst"]
        case .meetFirst: words["refusal.meetFirst"]
        case .agreeFirst: words["refusal.agreeFirst"]
        case .nothingAsked: words["refusal.nothingAsked"]
        case .alreadyTaken: words["refusal.alreadyTaken"]
        case .dateNotAfterStep(let day):
            words.text("refusal.dateNotAfterStep", ["day": words.longDay(day)])
        case .meetingBeforeStep(let day):
            words.text("refusal.meetingBeforeStep", ["day": words.longDay(day)])
        case .tooFarAhead(let latest):
            words.text("refusal.tooFarAhead", ["day": words.longDay(latest)])
        case .dayInFuture(let day):
            words.text("refusal.dayInFuture", ["day": words.longDay(day)])
        case .dayBeforeLatestStep(let day):
            words.text("refusal.dayBeforeLatestStep", ["day": words.longDay(day)])
        case .dayBeforeBirth(let day):
            words.text("refusal.dayBeforeBirth", ["day": words.longDay(day)])
        case .contentsLacking(let contents):
            AgreedRefusal.lacking(contents, words)
        case .unitOutOfReach: words["refusal.unitOutOfReach"]
        case .notHolder: words["refusal.notHolder"]
        case .planEnded: words["refusal.planEnded"]
        }
    }

    private static func sentence(_ refusal: Commitment.Refusal, _ words: Words) -> String {
        switch refusal {
        case .notYourInput: words["refusal.notYourInput"]
        case .promiseFirst: words["refusal.promiseFirst"]
        case .startFirst: words["refusal.startFirst"]
        case .alreadyAnswered: words["refusal.alreadyAnswered"]
        case .alreadyStarted: words["refusal.alreadyStarted"]
        case .alreadyDone: words["refusal.alreadyDone"]
        case .decisionFirst: words["refusal.decisionFirst"]
        case .dayInFuture(let day):
            words.text("refusal.dayInFuture", ["day": words.longDay(day)])
        }
    }

    private static func sentence(_ refusal: Disagreement.Refusal, _ words: Words) -> String {
        switch refusal {
        case .alreadySettled: words["refusal.alreadySettled"]
        case .dayInFuture(let day):
            words.text("refusal.dayInFuture", ["day": words.longDay(day)])
        }
    }

    private static func sentence(_ refusal: GuardianAbsence.Refusal, _ words: Words) -> String {
        switch refusal {
        case .alreadyReached: words["refusal.alreadyReached"]
        case .hasAnswered: words["refusal.hasAnswered"]
        case .nobodyLeftToDecide: words["refusal.nobodyLeftToDecide"]
        }
    }

    private static func sentence(_ refusal: InsightClosure.Refusal, _ words: Words) -> String {
        switch refusal {
        case .alreadyLifted: words["refusal.alreadyLifted"]
        case .reviewNotLater: words["refusal.reviewNotLater"]
        }
    }

    private static func sentence(_ refusal: Invitation.Refusal, _ words: Words) -> String {
        switch refusal {
        case .alreadyEnded: words["refusal.invitationEnded"]
        case .notSocialServices: words["refusal.notSocialServices"]
        case .kindNotForInvited: words["refusal.kindNotForInvited"]
        }
    }

    private static func sentence(_ refusal: CopyRequest.Refusal, _ words: Words) -> String {
        switch refusal {
        case .alreadyAnswered: words["refusal.alreadyAnswered"]
        case .nothingLeftOut: words["refusal.nothingLeftOut"]
        }
    }

    private static func sentence(_ refusal: NotAllowed, _ words: Words) -> String {
        switch refusal {
        case .staffOnly: words["refusal.staffOnly"]
        case .familyOnly: words["refusal.familyOnly"]
        case .ownerOnly: words["refusal.ownerOnly"]
        }
    }
}
