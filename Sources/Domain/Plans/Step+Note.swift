extension Step {
    /// What was weighed when the step was taken, kept apart from the step like the child's voice.
    ///
    /// A guardian who reads it learns what the child may have said, so it is never read by more
    /// people than the child's words are.
    /// - SeeAlso: OSL (2009:400) 12 kap. 3 §; disclosure cases D-24 and D-25.
    package struct Note: Hashable, Sendable {
        /// Why ordinary cooperation is not enough; only at the first step.
        package let why: Prose?
        /// How the child's best interests were weighed (barnets bästa).
        package let bestInterests: Prose

        package init(why: Prose?, bestInterests: Prose) {
            self.why = why
            self.bestInterests = bestInterests
        }
    }

    package var note: Note {
        Note(why: kind == .noticed ? why : nil, bestInterests: bestInterests)
    }

    /// Who may read the note: those who may read what the child said at the same step.
    package var noteAudience: Audience { voice.audience }

    /// Why, where it is told to everyone who reads the step: a wish, an answer, a refusal's reason.
    package var statedReason: Prose? { kind == .noticed ? nil : why }
}
