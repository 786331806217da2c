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
        return try handBack(kind, id, in: plan, to: asker, of: try handOutProposal(for: plan))
    }

    /// As `handBack`, from a proposal that has been worked out for several parts or units.
    func handBack(
        _ kind: PartKind,
        _ id: String,
        in plan: Plan.ID,
        to asker: ServiceUnit.ID,
        of proposal: HandOutProposal
    ) throws -> Bool {
        let lines = proposal.receivers.first { $0.receiver == asker }?.lines ?? []
        for line in lines {
            let parts = line.parts.filter { $0.kind == kind && $0.id == id }
            try handOut(parts, to: asker, on: line.ground, in: plan)
            if !parts.isEmpty { return true }
        }
        return false
    }
}
