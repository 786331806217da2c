/// A decision that a guardian sees nothing of the child's plans, for the child's safety.
///
/// Made by a named person, with a reason and a day on which it is tried anew. It stands until it is
/// lifted: a review that nobody does must never open a door by itself.
/// - SeeAlso: OSL (2009:400) 12 kap. 3 §, 21 kap. 3 §, 22 kap. 1 §; disclosure case D-07.
package struct InsightClosure: Hashable, Sendable {
    package typealias ID = Identifier<InsightClosure>

    package let id: ID
    package let guardian: Guardian.ID
    package let reason: Prose
    /// Who decided: name and title, as the unit's own record.
    package let decidedBy: String
    package let decided: CivilDate
    /// The day by which someone is to try the decision anew.
    package let review: CivilDate
    package private(set) var lifted: CivilDate?

    package enum Refusal: Error, Hashable, Sendable {
        case alreadyLifted
        /// The decision must be tried anew on a later day.
        case reviewNotLater
    }

    package init(
        id: ID,
        guardian: Guardian.ID,
        reason: Prose,
        decidedBy: String,
        decided: CivilDate,
        review: CivilDate,
        lifted: CivilDate? = nil
    ) throws(Refusal) {
        try Self.allow(review: review, decided: decided)
        self.id = id
        self.guardian = guardian
        self.reason = reason
        self.decidedBy = decidedBy
        self.decided = decided
        self.review = review
        self.lifted = lifted
    }

    /// Refuses a review that does not lie after the decision.
    ///
    /// - Throws: `.reviewNotLater`.
    package static func allow(review: CivilDate, decided: CivilDate) throws(Refusal) {
        guard review > decided else { throw .reviewNotLater }
    }

    /// The closure lifted from `day` on.
    package func lifting(on day: CivilDate) throws(Refusal) -> InsightClosure {
        guard lifted == nil else { throw .alreadyLifted }
        var closure = self
        closure.lifted = day
        return closure
    }

    /// Whether the guardian is shut out on `day`, also when the review is overdue.
    package func isInForce(on day: CivilDate) -> Bool { lifted.map { day < $0 } ?? true }

    /// Whether someone should have tried the decision anew by `day`.
    package func isDue(on day: CivilDate) -> Bool { lifted == nil && day >= review }
}
