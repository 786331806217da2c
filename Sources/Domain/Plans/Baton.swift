/// In whose hand a responsibility is (stafettpinnen).
///
/// It is always in exactly one hand. What is held out stays in the old hand until the new one has
/// taken it, and no other state can be written.
/// - SeeAlso: ledger K-03, B-15, B-47.
package struct Baton: Hashable, Sendable {
    /// The unit that answers today.
    package private(set) var hand: ServiceUnit.ID
    /// What is held out and not answered.
    package private(set) var offer: Handover?

    package enum Refusal: Error, Hashable, Sendable {
        /// Only the unit that has it can hand it over.
        case notInYourHand
        /// The unit has it already.
        case alreadyInHand
        /// Another unit has been asked and has not answered.
        case alreadyOffered(to: ServiceUnit.ID)
        /// Only the unit that is asked answers.
        case notYourAnswer
        case alreadyAnswered
        /// The unit that asked has taken the question back.
        case takenBack
    }

    package init(in hand: ServiceUnit.ID) {
        self.hand = hand
    }

    /// The baton as what is known of its way leaves it, in the order in which it went.
    ///
    /// A handover that was not lawful when it was written moves nothing, nor does one taken back.
    package init(
        in hand: ServiceUnit.ID,
        after handovers: [Handover],
        _ answers: [HandoverAnswer]
    ) {
        self = handovers.reduce(Baton(in: hand)) { baton, handover in
            guard handover.takenBack == nil else { return baton }
            let offered = (try? baton.offering(handover)) ?? baton
            guard let answer = answers.first(where: { $0.handover == handover.id }) else {
                return offered
            }
            return (try? offered.answering(answer.reply, by: handover.to)) ?? offered
        }
    }

    /// The baton held out to another unit; the hand is the same.
    package func offering(_ handover: Handover) throws(Refusal) -> Baton {
        guard handover.from == hand else { throw .notInYourHand }
        guard handover.to != hand else { throw .alreadyInHand }
        if let offer { throw .alreadyOffered(to: offer.to) }
        var baton = self
        baton.offer = handover
        return baton
    }

    /// The baton with nothing held out any more, since the unit that asked regrets it.
    ///
    /// - Throws: `.notInYourHand` for any other unit; `.alreadyAnswered` when nothing is held out.
    package func takingBack(by unit: ServiceUnit.ID) throws(Refusal) -> Baton {
        guard hand == unit else { throw .notInYourHand }
        guard offer != nil else { throw .alreadyAnswered }
        return Baton(in: hand)
    }

    /// The baton after the asked unit's answer: in its hand, or still in the old one.
    ///
    /// - Throws: `.alreadyAnswered` when nothing is held out; `.notYourAnswer` for any other unit.
    package func answering(
        _ reply: HandoverAnswer.Reply,
        by unit: ServiceUnit.ID
    ) throws(Refusal) -> Baton {
        guard let offer else { throw .alreadyAnswered }
        guard offer.to == unit else { throw .notYourAnswer }
        return switch reply {
        case .accepted: Baton(in: offer.to)
        case .declined: Baton(in: hand)
        }
    }
}

extension Baton {
    /// Who answers for a need; nobody when it has no owner at all.
    package init?(of need: Need, handovers: [Handover], answers: [HandoverAnswer]) {
        guard let owner = need.owner else { return nil }
        let own = handovers.filter { $0.matter == .need(need.id) }.sorted { $0.id < $1.id }
        self.init(in: owner, after: own, answers)
    }

    /// Who has the overall responsibility; nobody before someone is named or asked.
    ///
    /// Until the first one who is asked says yes, it is the unit that holds the plan.
    package init?(
        overall plan: Plan,
        roles: [PlanRole],
        handovers: [Handover],
        answers: [HandoverAnswer]
    ) {
        let named = roles.first { $0.kind == .lead }?.unit
        let own = handovers.filter { $0.matter == .overall }.sorted { $0.id < $1.id }
        guard named != nil || !own.isEmpty else { return nil }
        self.init(in: named ?? plan.holder, after: own, answers)
    }
}
