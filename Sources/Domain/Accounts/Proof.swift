/// When someone last proved who they are (bekräftelse av vem man är).
package enum Proof: Hashable, Sendable {
    /// At the door, or anew in the same session.
    case given(at: Instant)
    /// The same, with a password where a code is to stand beside it: it opens no more than the page on
    /// which codes are turned on.
    case half(at: Instant)
    /// Nobody has come through the door: the program's own commands and stories.
    case notAsked

    /// How old a proof may be where more than reading is at stake, in seconds: a quarter of an hour.
    ///
    /// Long enough to sign in, read through what is to be sent and send it; so short that a
    /// computer that was left for a break tells nobody new about a child.
    /// - SeeAlso: OWASP ASVS 5.0, 7.5.1 and 7.5.3.
    package static let fresh: Int64 = 15 * 60

    /// Whether nothing more has to be proved.
    package func isFresh(at now: Instant) -> Bool {
        switch self {
        case .given(let instant), .half(let instant): instant.adding(seconds: Self.fresh) > now
        case .notAsked: true
        }
    }

    /// Whether it opens what the person's role does.
    package var isWhole: Bool {
        if case .half = self { false } else { true }
    }

    /// - Throws: `ProofNeeded` unless it is fresh.
    package func requireFresh(at now: Instant) throws(ProofNeeded) {
        guard isFresh(at: now) else { throw ProofNeeded() }
    }
}

/// What was to be done asks for a proof that is fresher than the session's.
package struct ProofNeeded: Error, Hashable, Sendable {
    package init() {}
}
