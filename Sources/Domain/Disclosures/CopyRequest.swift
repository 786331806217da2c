/// A wish for a copy of what one unit holds about a child (begäran om kopia).
///
/// The family asks once; every unit that holds something gets a request of its own, and answers for
/// itself: yes, or no with the reason, part by part or whole. Nothing is left out in silence.
/// - SeeAlso: TF 2 kap. 15–16 §§; GDPR art. 15; disclosure case D-41.
package struct CopyRequest: Hashable, Sendable {
    package typealias ID = Identifier<CopyRequest>

    package enum Decision: Hashable, Sendable {
        case whole
        /// Everything save these kinds of information, for the reason given.
        case part(without: Set<InformationKind>, because: Prose)
        case no(because: Prose)
    }

    package struct Answer: Hashable, Sendable {
        package let decision: Decision
        package let day: CivilDate

        package init(decision: Decision, day: CivilDate) {
            self.decision = decision
            self.day = day
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case alreadyAnswered
        /// An answer that leaves something out says what.
        case nothingLeftOut
    }

    package let id: ID
    /// What the asker wants a copy of, in their own words.
    package let wish: Prose
    package let asker: Consent.Giver
    package let day: CivilDate
    package private(set) var answer: Answer?

    package init(
        id: ID,
        wish: Prose,
        asker: Consent.Giver,
        day: CivilDate,
        answer: Answer? = nil
    ) {
        self.id = id
        self.wish = wish
        self.asker = asker
        self.day = day
        self.answer = answer
    }

    /// Who may read the row beside the unit; nobody but the asker sees that anyone has asked.
    package var audience: Audience {
        if case .child = asker { .notForParents } else { .family }
    }

    /// The request as it is when the unit has answered it on `day`.
    package func answered(
        _ decision: Decision,
        on day: CivilDate
    ) throws(Refusal) -> CopyRequest {
        guard answer == nil else { throw .alreadyAnswered }
        if case .part(let without, _) = decision, without.isEmpty { throw .nothingLeftOut }
        var request = self
        request.answer = Answer(decision: decision, day: day)
        return request
    }
}
