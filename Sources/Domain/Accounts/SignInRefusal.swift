/// Why the door stays shut.
///
/// The raw value is what the log tells; it holds nothing about the person.
package enum SignInRefusal: String, Error, CaseIterable, Sendable {
    /// The provider does not answer, or answers with what is no answer.
    case unreachable
    /// What the provider says of itself does not fit what whoever runs the server has written.
    case notAsDescribed = "not-as-described"
    /// The person changed their mind at the provider.
    case cancelled
    /// The provider said no in another way.
    case refusedThere = "refused-there"
    /// The answer belongs to no question of this browser's, or to one that is used or too old.
    case unknownState = "unknown-state"
    /// The answer, or the token in it, says that it is from somebody else.
    case wrongIssuer = "wrong-issuer"
    /// The provider did not take the code: used before, too old, or not asked for by us.
    case codeRefused = "code-refused"
    /// The token is not signed with a key of the provider's.
    case wrongSignature = "wrong-signature"
    /// The token is meant for another service.
    case wrongAudience = "wrong-audience"
    /// The token answers another question.
    case wrongNonce = "wrong-nonce"
    /// The token's time is over, or has not begun.
    case expired
    /// The token does not hold the claim that this provider is to give.
    case missingClaim = "missing-claim"
    /// The person signed in, but in a way that is not strong enough here.
    case levelTooLow = "level-too-low"
    /// The person was to sign in anew at the provider, and did so too long ago.
    case proofTooOld = "proof-too-old"
    /// Someone was to prove anew who they are, and somebody else came back.
    case anotherPerson = "another-person"
    /// We know who it is, and there is no account for that person here.
    case unknownPerson = "unknown-person"
    /// The name and the password do not belong together.
    case wrongPassword = "wrong-password"
    /// The code from the app is not of now, or has been used.
    case wrongCode = "wrong-code"
    /// So many wrong passwords that the next one has to wait.
    case tooManyTries = "too-many-tries"
    /// The account has been closed.
    case closed
    /// The provider vouches for someone whom it may not name here.
    case mayNotName = "may-not-name"
    /// The password was right, and staff do not sign in with one here.
    case notForStaff = "not-for-staff"
    /// The code on paper is used, too old or taken back, or there never was such a code.
    case deadCode = "dead-code"
}
