import Domain

extension Work {
    /// Asks for a fresh proof before any unit is told that has had nothing of the plan before.
    ///
    /// A unit knows of the plan when something of it went either way between it and the caller's.
    /// - Throws: `ProofNeeded`, and nothing has been handed out.
    func requireProof(handingTo receivers: Set<ServiceUnit.ID>, in plan: Plan.ID) throws {
        guard !caller.proof.isFresh(at: now) else { return }
        let known = try DisclosureLedger(work: self).entries(in: plan)
            .flatMap { [$0.owner, $0.receiver] }
        guard receivers.isSubset(of: known) else { throw ProofNeeded() }
    }
}
