import Domain
import HTTPTypes

/// What someone who was turned away can do about it; many reasons have the same answer.
enum SignInHelp: CaseIterable {
    /// Begin anew: nothing is wrong but the time, or the window.
    case beginAgain
    case cancelled
    /// Wait: the provider does not answer.
    case wait
    /// Tell whoever runs the server; the visitor has done nothing wrong.
    case tell
    case stronger
    /// Sign in anew there as oneself, since that is what was asked for.
    case notProved
    /// Come in by another door: the account is not one that this one opens.
    case otherWay
    case noAccount

    init(_ refusal: SignInRefusal) {
        self =
            switch refusal {
            case .cancelled: .cancelled
            case .unreachable, .tooManyTries: .wait
            case .unknownState, .codeRefused, .expired, .wrongNonce: .beginAgain
            case .notAsDescribed, .refusedThere, .wrongIssuer, .wrongSignature, .wrongAudience,
                .missingClaim:
                .tell
            case .levelTooLow: .stronger
            case .proofTooOld, .anotherPerson: .notProved
            case .mayNotName, .notForStaff: .otherWay
            case .unknownPerson, .wrongPassword, .wrongCode, .closed, .deadCode: .noAccount
            }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .wait: .serviceUnavailable
        case .tell: .badGateway
        case .cancelled, .beginAgain, .stronger, .notProved, .otherWay, .noAccount: .forbidden
        }
    }
}
