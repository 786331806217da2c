import Domain

/// The sentences about meetings and children, and the fields they stand at.
extension RefusalText {
    static func sentence(_ refusal: PlanMeeting.Refusal, _ words: Words) -> String {
        switch refusal {
        case .outsideConsent: words["refusal.outsideConsent"]
        case .nobodyElse: words["refusal.callNobodyElse"]
        case .notCalled: words["refusal.notCalled"]
        case .alreadyHeld: words["refusal.alreadyHeld"]
        case .hasMoved: words["refusal.hasMoved"]
        case .isCalledOff: words["refusal.isCalledOff"]
        case .suggestionHasPassed(let day):
            words.text("refusal.suggestionHasPassed", ["day": words.longDay(day)])
        }
    }

    static func field(of refusal: PlanMeeting.Refusal) -> String {
        switch refusal {
        case .outsideConsent, .nobodyElse: "called"
        case .suggestionHasPassed: "otherDay"
        case .notCalled, .alreadyHeld, .hasMoved, .isCalledOff: ""
        }
    }

    static func sentence(_ refusal: Baton.Refusal, _ words: Words) -> String {
        switch refusal {
        case .notInYourHand: words["refusal.notInYourHand"]
        case .alreadyInHand: words["refusal.alreadyInHand"]
        case .alreadyOffered: words["refusal.alreadyOffered"]
        case .notYourAnswer: words["refusal.notYourAnswer"]
        case .alreadyAnswered: words["refusal.alreadyAnswered"]
        case .takenBack: words["refusal.takenBack"]
        }
    }

    static func sentence(_ refusal: ReplyDay.Refusal, _ words: Words) -> String {
        switch refusal {
        case .passed: words["refusal.replyDayPassed"]
        case .tooFarAhead(let latest):
            words.text("refusal.replyDayTooFar", ["day": words.longDay(latest)])
        }
    }

    static func sentence(_ refusal: Child.Refusal, _ words: Words) -> String {
        switch refusal {
        case .municipalityOutsideAgreements: words["refusal.municipalityOutsideAgreements"]
        case .birthDateContradictsNumber: words["refusal.birthDateContradictsNumber"]
        case .birthDateInFuture: words["field.birthDate.future"]
        case .birthDateTooEarly(let earliest):
            words.text("refusal.birthDateTooEarly", ["day": words.longDay(earliest)])
        }
    }

    static func field(of refusal: Child.Refusal) -> String {
        switch refusal {
        case .municipalityOutsideAgreements: "municipality"
        case .birthDateContradictsNumber, .birthDateInFuture, .birthDateTooEarly: "birthDate"
        }
    }
}
