import Crypto
import Domain
import Foundation

/// What a unit could hand out of its own parts of a plan, to whom, and on which ground.
///
/// Shown to a person before anything is sent; nothing leaves without that person's word.
/// - SeeAlso: disclosure case D-15.
package struct HandOutProposal: Hashable, Sendable {
    package struct ToUnit: Hashable, Sendable {
        package let receiver: ServiceUnit.ID
        /// What may be sent, grouped by the kinds of information that a consent names.
        package let lines: [Line]
        /// What was meant for this unit and stays, told only to the unit that wrote it.
        package let kept: [Kept]
    }

    /// What stays where it is, for one reason.
    package struct Kept: Hashable, Sendable {
        package let reason: DisclosureRule.Refusal
        package let parts: [PartReference]
    }

    package struct Line: Hashable, Sendable {
        package let information: InformationKind
        package let parts: [PartReference]
        package let ground: DisclosureGround
    }

    package let receivers: [ToUnit]

    /// How many parts wait for a person to hand them out.
    package var count: Int {
        receivers.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.parts.count } }
    }

    /// A short text that changes when what is proposed changes.
    package var digest: String {
        let text = receivers.flatMap { unit in
            unit.lines.flatMap { line in
                line.parts.map {
                    "\(unit.receiver) \(line.information.rawValue) \($0.kind.rawValue) \($0.id)"
                        + " \($0.version)"
                }
            }
        }
        .sorted().joined(separator: "\n")
        return SHA256.hash(data: Data(text.utf8)).prefix(12)
            .map { String($0, radix: 16) }.joined()
    }
}

extension Work {
    /// What the caller's unit could hand out in the plan just now.
    ///
    /// - Throws: `NotFound`; `NotAllowed.staffOnly`.
    func handOutProposal(for id: Plan.ID) throws -> HandOutProposal {
        let draft = try proposalDraft(for: id)
        return HandOutProposal(
            receivers: draft.receivers.map(draft.proposal)
                .filter { !$0.lines.isEmpty || !$0.kept.isEmpty }
        )
    }

    /// What a proposal is worked out from; throws as `handOutProposal`.
    func proposalDraft(for id: Plan.ID) throws -> ProposalDraft {
        let unit = try requireUnit()
        let plan = try parts(Plan.self).require(id).content
        let register = try consentRegister(for: id)
        let told =
            unit == plan.holder
            ? nil : try knownConsents(in: plan).map(\.content).sorted { $0.id < $1.id }
        return ProposalDraft(
            unit: unit,
            plan: plan,
            parts: try ownParts(of: plan, unit),
            handed: try DisclosureLedger(work: self).entries(in: id).filter { $0.owner == unit },
            parties: told?.parties(on: today) ?? register.parties(on: today),
            rule: DisclosureRule(register: register, today: today),
            told: told
        )
    }

    /// What the unit itself wrote in the plan, apart from records that never leave it.
    func ownParts(of plan: Plan, _ unit: ServiceUnit.ID) throws -> [OwnPart] {
        var own: [OwnPart] = []
        func gather<Content: PlanPart>(_ type: Content.Type, ofChild: Bool = false) throws {
            let held = try ofChild ? parts(type).all(of: plan.child) : parts(type).all(in: plan.id)
            own += held.filter { $0.owner == unit && !$0.content.staysWithOwner }.map(OwnPart.init)
        }
        let consents = try parts(Consent.self).all(in: plan.id).filter { $0.owner == unit }
        own += consents.latestOfEach.map(OwnPart.init)
        try gather(Plan.self)
        try gather(Child.self, ofChild: true)
        try gather(Guardian.self, ofChild: true)
        try gather(ClosePerson.self, ofChild: true)
        try gather(RecordedStep.self)
        try gather(RecordedNote.self)
        try gather(RecordedVoice.self)
        try gather(PlanMeeting.self)
        try gather(CallAnswer.self)
        try gather(Need.self)
        try gather(NeedOutcome.self)
        try gather(Goal.self)
        try gather(SupportInput.self)
        try gather(InputAnswer.self)
        try gather(OtherMeasure.self)
        try gather(RecordedRole.self)
        try gather(SectorContact.self)
        try gather(Disagreement.self)
        try gather(Handover.self)
        try gather(HandoverAnswer.self)
        try gather(Escalation.self)
        try gather(NeedOrder.self)
        try gather(UnitChange.self)
        try gather(GuardianAbsence.self)
        return own
    }
}

extension [Held<Consent>] {
    /// What each person answered last; an answer that a newer one has replaced is nobody else's.
    fileprivate var latestOfEach: [Held<Consent>] {
        filter { held in
            !contains {
                $0.content.giver == held.content.giver && $0.content.id > held.content.id
            }
        }
    }
}

/// A part that the unit itself wrote, as far as handing out is concerned.
struct OwnPart {
    let reference: PartReference
    let audience: Audience
    let addressees: Set<ServiceUnit.ID>
    let isForAddresseesAlone: Bool

    init<Content: PlanPart>(_ held: Held<Content>) {
        reference = PartReference(
            kind: Content.partKind,
            id: held.content.partID,
            version: held.version
        )
        audience = held.audience
        addressees = held.content.addressees
        isForAddresseesAlone = held.content.isForAddresseesAlone
    }
}
