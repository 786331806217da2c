import Domain

/// The sentences about consents, and the fields they stand at.
extension RefusalText {
    static func sentence(_ refusal: Consent.Refusal, _ words: Words) -> String {
        switch refusal {
        case .alreadyWithdrawn: words["refusal.alreadyWithdrawn"]
        case .nothingToWithdraw: words["refusal.nothingToWithdraw"]
        case .notNarrower: words["refusal.notNarrower"]
        case .nobodyElse: words["refusal.consentNobodyElse"]
        case .beginsOutside(let first, let last):
            words.text(
                "refusal.consentBegins",
                ["first": words.longDay(first), "last": words.longDay(last)]
            )
        case .endsTooLate(let latest):
            words.text("refusal.consentEnds", ["day": words.longDay(latest)])
        }
    }

    static func field(of refusal: Consent.Refusal) -> String {
        switch refusal {
        case .notNarrower: "keepUnits"
        case .nobodyElse: "parties"
        case .beginsOutside: "from"
        case .endsTooLate: "until"
        case .alreadyWithdrawn, .nothingToWithdraw: ""
        }
    }
}
