/// What can be taken back, and what can be marked as written by mistake.
extension PartKind {
    /// Whether the unit that wrote a part of this kind can mark it as written by mistake
    /// (felaktigt införd).
    ///
    /// What is said of the child, and who is named, can. The plan and its steps go on to the next
    /// step, and a person's own answer gives way to that person's next.
    /// - SeeAlso: PDL (2008:355) 3 kap. 14 §.
    package var canBeMistaken: Bool {
        [.need, .goal, .input, .measure, .role, .contact, .disagreement, .voice, .note]
            .contains(self)
    }

    /// Whether an act that wrote such a part can be undone (ångra).
    ///
    /// Never what someone else has said: a consent, an answer, a letter from the family.
    package var canBeUndone: Bool {
        [
            .need, .goal, .input, .answer, .measure, .role, .contact, .disagreement, .handover,
            .plan, .step, .voice, .note, .meeting,
        ].contains(self)
    }
}
