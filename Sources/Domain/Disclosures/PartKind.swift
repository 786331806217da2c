/// The kinds of part that a plan is made of; each part is owned by the unit that wrote it.
package enum PartKind: String, Hashable, Sendable, CaseIterable {
    case plan, child, guardian, closePerson, consent, step, note, voice, meeting, callAnswer, need
    case outcome, goal
    case input, answer, measure, role, contact, disagreement, familyMessage
    case handover, handoverAnswer, escalation, needOrder, unitChange
    case maturity, absence, boardDecision, closure, invitation, copyRequest
    case familyReply

    /// What a consent must cover for the part to be handed out.
    package var information: InformationKind {
        switch self {
        case .plan, .child, .consent, .maturity, .absence, .boardDecision, .unitChange:
            .summary
        case .guardian, .closePerson, .role, .contact, .familyMessage, .closure, .invitation,
            .copyRequest:
            .family
        case .meeting, .callAnswer, .familyReply, .step, .note: .meetings
        case .voice: .voice
        case .need, .outcome, .goal, .needOrder: .needs
        case .input, .answer, .measure, .disagreement, .handover, .handoverAnswer, .escalation:
            .inputs
        }
    }

    /// Whether someone whom the family invited can ever see it; nothing about guardians,
    /// consent or what the family has answered.
    package var isForInvited: Bool {
        switch self {
        case .plan, .child, .step, .voice, .meeting, .need, .goal, .input, .answer, .measure:
            true
        case .guardian, .closePerson, .consent, .note, .outcome, .callAnswer, .role, .contact,
            .disagreement, .familyMessage, .handover, .handoverAnswer, .escalation, .needOrder,
            .unitChange, .maturity, .absence, .boardDecision, .closure, .invitation,
            .copyRequest, .familyReply:
            false
        }
    }

    /// Whether the child's own page may show it; who is shut out, and why, is for staff to tell.
    package var isForChild: Bool { self != .closure }

    /// Whether such a part can be handed out at all: not what the family wrote to a unit, nor the
    /// unit's own records of who is shut out or invited, how mature it judged the child to be, and
    /// what the social board decided about a guardian.
    ///
    /// That the child decides alone stands in the plan itself, which goes along with the rest.
    package var isHandedOut: Bool {
        ![
            .familyMessage, .familyReply, .maturity, .boardDecision, .closure, .invitation,
            .copyRequest,
        ].contains(self)
    }
}

/// One part of a plan at one version, as the disclosure ledger names it.
package struct PartReference: Hashable, Sendable {
    package let kind: PartKind
    /// The part's own identifier, whatever its kind.
    package let id: String
    /// Counts from 1 and rises with every change by the owner.
    package let version: Int

    package init(kind: PartKind, id: String, version: Int) {
        self.kind = kind
        self.id = id
        self.version = version
    }
}
