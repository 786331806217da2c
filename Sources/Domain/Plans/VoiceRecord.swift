/// What happened when the child was to be asked (barnets röst).
///
/// Every step of a plan carries one, and there is no way to make a step without it. Saying why the
/// child was not asked is allowed; silence is not.
/// - SeeAlso: SoL (2025:400) 3 kap. 2–3 §§; the Convention on the Rights of the Child, article 12.
package enum VoiceRecord: Hashable, Sendable {
    case said(Statement)
    /// The child was asked and did not want to say anything, which is respected.
    case declined(Asking)
    case notAsked(because: Prose)
    /// Not asked again: it is one talk with an earlier step of the same day, where the child was.
    case askedEarlier(at: Step.Kind)

    /// The child's own words and what they led to.
    package struct Statement: Hashable, Sendable {
        package let asking: Asking
        package let words: Prose
        package let audience: Audience
        /// What the words changed, or why they changed nothing.
        package let effect: Prose

        package init(asking: Asking, words: Prose, audience: Audience, effect: Prose) {
            self.asking = asking
            self.words = words
            self.audience = audience
            self.effect = effect
        }
    }

    /// Who may read the record; what was said decides.
    package var audience: Audience {
        if case .said(let statement) = self { statement.audience } else { .family }
    }

    /// How the child was asked.
    package enum Asking: String, Hashable, Sendable, CaseIterable {
        case talk, drawing, pictures, writing, phone, throughSomeone
    }
}

/// Who may read something that the child said; chosen before it is written down.
///
/// - SeeAlso: OSL (2009:400) 12 kap. 3 §.
package enum Audience: String, Hashable, Sendable, CaseIterable {
    /// The child, the guardians, and those to whom it is handed out.
    case family
    /// The child and the unit that listened; no guardian, and no trace of it for them.
    case notForParents
}
