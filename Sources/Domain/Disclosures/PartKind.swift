/// The kinds of part that a plan is made of; each part is owned by the unit that wrote it.
package enum PartKind: String, Hashable, Sendable, CaseIterable {
    case plan, child, guardian, closePerson, consent, step, note, voice, meeting, callAnswer, need
    case outcome, goal
    case input, answer, measure, role, contact, disagreement, familyMessage

    /// What a consent must cover for the part to be handed out.
    package var information: InformationKind {
        switch self {
        case .plan, .child, .consent: .summary
        case .guardian, .closePerson, .role, .contact, .familyMessage: .family
        case .meeting, .callAnswer, .step, .note: .meetings
        case .voice: .voice
        case .need, .outcome, .goal: .needs
        case .input, .answer, .measure, .disagreement: .inputs
        }
    }

    /// Whether such a part can be handed out at all; what the family wrote to a unit cannot.
    package var isHandedOut: Bool { self != .familyMessage }
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
