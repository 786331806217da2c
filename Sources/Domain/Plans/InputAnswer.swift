/// The performing unit's own answer to an input: its part, not the asker's.
///
/// There is at most one for an input; it changes as the work goes on.
package struct InputAnswer: Hashable, Sendable {
    package let input: SupportInput.ID
    package let commitment: Commitment
    package let by: Person.ID
    /// The day of the yes or the no; a start and an end leave it where it is.
    package let day: CivilDate
    /// The moment of the yes or the no, which tells whose answer came last.
    package let at: Instant
    /// Where the principal's own decision is kept, such as a case number; never the decision itself.
    ///
    /// - SeeAlso: ledger B-58, O-25.
    package let decision: String?

    package init(
        input: SupportInput.ID,
        commitment: Commitment,
        by: Person.ID,
        day: CivilDate,
        at: Instant,
        decision: String? = nil
    ) {
        self.input = input
        self.commitment = commitment
        self.by = by
        self.day = day
        self.at = at
        self.decision = decision
    }
}
