/// What is remembered between leaving for a provider and coming back: once, and for ten minutes.
package struct SignInAttempt: Hashable, Sendable {
    /// How long someone may take to sign in at the provider, in seconds.
    package static let longest: Int64 = 600

    package let provider: String
    /// Comes back in the address and ties the answer to the question.
    package let state: String
    /// Comes back inside the signed token, so that no other token fits.
    package let nonce: String
    /// Proves to the provider that it is we who asked (RFC 7636).
    package let verifier: String
    /// Since when the person must have signed in there, in real time; nothing when it may be longer
    /// ago.
    package let asked: Instant?

    package init(
        provider: String,
        state: String,
        nonce: String,
        verifier: String,
        asked: Instant? = nil
    ) {
        self.provider = provider
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
        self.asked = asked
    }
}
