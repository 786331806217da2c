import Domain

/// Works out a proposal from a unit's own parts and what it has handed out before.
struct ProposalDraft {
    let unit: ServiceUnit.ID
    let plan: Plan
    let parts: [OwnPart]
    let handed: [Disclosure]
    /// The units that today's consents name, as far as the unit has been told of them.
    let parties: Set<ServiceUnit.ID>
    let rule: DisclosureRule
    /// The answers in the unit's own copy; nothing for the holder, who has them all.
    let told: [Consent]?

    /// Every unit that something may be meant for: named in a consent, called, or asked.
    var receivers: [ServiceUnit.ID] {
        let addressed = parts.reduce(into: parties) { $0.formUnion($1.addressees) }
        return addressed.union([plan.holder]).subtracting([unit]).sorted()
    }

    func proposal(to receiver: ServiceUnit.ID) -> HandOutProposal.ToUnit {
        let meant = partsMeant(for: receiver).filter { !handed.include($0.reference, to: receiver) }
        var lines: [InformationKind: (ground: DisclosureGround, parts: [PartReference])] = [:]
        var kept: [DisclosureRule.Refusal: [PartReference]] = [:]
        for part in meant {
            do {
                let ground = try toldGround(for: part, to: receiver)
                let information = part.reference.kind.information
                lines[information, default: (ground, [])].parts.append(part.reference)
            } catch {
                kept[error, default: []].append(part.reference)
            }
        }
        return HandOutProposal.ToUnit(
            receiver: receiver,
            lines: InformationKind.allCases.compactMap { kind in
                lines[kind].map {
                    HandOutProposal.Line(information: kind, parts: $0.parts, ground: $0.ground)
                }
            },
            kept: kept.map { HandOutProposal.Kept(reason: $0, parts: $1) }
                .sorted { ($0.parts.count, "\($0.reason)") > ($1.parts.count, "\($1.reason)") }
        )
    }

    /// The ground that lets a part out, when the unit has been told of it.
    ///
    /// That a unit is in the plan, and that someone has answered anew, is itself secret. A unit
    /// with a copy is therefore offered no more than its copy speaks of, and of anything else it
    /// learns only that the holder must be asked.
    /// - SeeAlso: disclosure cases D-16, D-18, D-42.
    private func toldGround(
        for part: OwnPart,
        to receiver: ServiceUnit.ID
    ) throws(DisclosureRule.Refusal) -> DisclosureGround {
        let ground: DisclosureGround
        do {
            ground = try self.ground(for: part, to: receiver)
        } catch {
            throw told == nil ? error : error.toldToParty
        }
        guard isTold(ground, to: receiver) else { throw .askHolder }
        return ground
    }

    /// Whether the unit's own copy holds every answer that the ground rests on, naming the receiver.
    private func isTold(_ ground: DisclosureGround, to receiver: ServiceUnit.ID) -> Bool {
        guard let told, case .consent(let ids) = ground else { return true }
        return ids.allSatisfy { id in
            told.contains { $0.id == id && $0.parties.contains(receiver) }
        }
    }

    /// The ground that lets a part out, whether or not it is meant for the receiver.
    func ground(
        for part: OwnPart,
        to receiver: ServiceUnit.ID
    ) throws(DisclosureRule.Refusal) -> DisclosureGround {
        try rule.ground(
            for: part.reference.kind,
            audience: part.audience,
            inPlanFor: plan.say == .alone ? .notForParents : .family,
            ownedBy: unit,
            handedBy: unit,
            to: receiver
        )
    }

    /// One part, unless the receiver has been handed it as it is now.
    func part(_ kind: PartKind, _ id: String, unknownTo receiver: ServiceUnit.ID) -> OwnPart? {
        parts.first {
            $0.reference.kind == kind && $0.reference.id == id
                && !handed.include($0.reference, to: receiver)
        }
    }

    /// Before the parties have agreed only what is addressed to the unit; after it, everything but
    /// the notes of a meeting that it was not at.
    ///
    /// Whose plan it is follows along with the first part. An answer to a call is for the unit that
    /// called and for no other.
    private func partsMeant(for receiver: ServiceUnit.ID) -> [OwnPart] {
        let isCommon = plan.status.isRunning || plan.status.isEnded || receiver == plan.holder
        let addressed = parts.filter { part in
            part.reference.kind == .callAnswer
                ? receiver == plan.holder
                : isCommon && !part.isForAddresseesAlone || part.addressees.contains(receiver)
        }
        let knowsPlan = handed.contains { $0.receiver == receiver }
        guard !addressed.isEmpty || knowsPlan else { return [] }
        let summary = parts.filter { $0.reference.kind.information == .summary }
        return isCommon ? addressed : summary + addressed
    }
}

extension DisclosureRule.Refusal {
    /// The reason as a unit with a copy may know it: how everyone has answered is the holder's.
    fileprivate var toldToParty: Self {
        switch self {
        case .consentMissing, .outsideScope: .askHolder
        case .keptByChild, .notOwner, .noLegalGround, .askHolder: self
        }
    }
}

extension [Consent] {
    /// The units that everyone here lets take part on `day`.
    func parties(on day: CivilDate) -> Set<ServiceUnit.ID> {
        let givers: Set<Consent.Giver> = Set(map { $0.giver })
        return ConsentRegister(deciders: [Consent.Giver](givers), consents: self).parties(on: day)
    }
}

extension [Disclosure] {
    /// Whether a unit has been handed the part as it is now.
    func include(_ part: PartReference, to receiver: ServiceUnit.ID) -> Bool {
        contains {
            $0.receiver == receiver && $0.part.kind == part.kind && $0.part.id == part.id
                && $0.part.version >= part.version
        }
    }
}
