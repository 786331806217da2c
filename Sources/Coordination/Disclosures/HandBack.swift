import Domain

extension Work {
    /// Hands one part of the caller's own unit to a unit that waits for it, such as an answer.
    ///
    /// The person who writes it has read on the page where it goes, so nobody confirms again.
    /// - Returns: Whether it was handed out; not when no ground lets it out.
    func handBack(
        _ kind: PartKind,
        _ id: String,
        in plan: Plan.ID,
        to asker: ServiceUnit.ID
    ) throws -> Bool {
        guard asker != caller.unit else { return true }
        return try handBack(kind, id, in: plan, to: asker, of: try proposalDraft(for: plan))
    }

    /// As `handBack`, from a draft that has been worked out for several parts or units.
    func handBack(
        _ kind: PartKind,
        _ id: String,
        in plan: Plan.ID,
        to asker: ServiceUnit.ID,
        of draft: ProposalDraft
    ) throws -> Bool {
        guard let part = draft.part(kind, id, unknownTo: asker),
            let ground = try? draft.ground(for: part, to: asker)
        else { return false }
        try handOut([part.reference], to: asker, on: ground, in: plan)
        return true
    }
}
