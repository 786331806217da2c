import Domain

/// Works out a proposal from a unit's own parts and what it has handed out before.
struct ProposalDraft {
    let unit: ServiceUnit.ID
    let plan: Plan
    let parts: [OwnPart]
    let handed: [Disclosure]
    let rule: DisclosureRule

    /// Every unit that something may be meant for: named in a consent, called, or asked.
    func receivers(parties: Set<ServiceUnit.ID>) -> [ServiceUnit.ID] {
        let addressed = parts.reduce(into: parties) { $0.formUnion($1.addressees) }
        return addressed.union([plan.holder]).subtracting([unit]).sorted()
    }

    func proposal(to receiver: ServiceUnit.ID) -> HandOutProposal.ToUnit {
        let meant = partsMeant(for: receiver).filter { !wasHanded($0, to: receiver) }
        var lines: [InformationKind: (ground: DisclosureGround, parts: [PartReference])] = [:]
        var kept: [DisclosureRule.Refusal: [PartReference]] = [:]
        for part in meant {
            do {
                let ground = try rule.ground(
                    for: part.reference.kind,
                    audience: part.audience,
                    inPlanFor: plan.say == .alone ? .notForParents : .family,
                    ownedBy: unit,
                    handedBy: unit,
                    to: receiver
                )
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

    private func wasHanded(_ part: OwnPart, to receiver: ServiceUnit.ID) -> Bool {
        handed.contains {
            $0.receiver == receiver && $0.part.kind == part.reference.kind
                && $0.part.id == part.reference.id && $0.part.version >= part.reference.version
        }
    }
}
