import Domain
import Storage

extension Coordinator {
    /// Lets someone outside the authorities see chosen parts, as the family wishes.
    ///
    /// The unit that holds the plan does it: what it owns is all that an invited person reads.
    /// - Throws: `Invitation.Refusal`; `NotAllowed.ownerOnly` unless the caller's unit holds the
    ///   plan; `NotFound`; `ProofNeeded`.
    /// - SeeAlso: OSL (2009:400) 12 kap. 2 §; disclosure cases D-20, D-27.
    package func invite(
        _ name: String,
        part: String,
        ground: Invitation.Ground,
        kinds: Set<InformationKind>,
        period: Period,
        to plan: Plan.ID,
        as caller: Caller
    ) async throws -> Invitation.ID {
        try await write(as: caller, "invite") { work in
            let held = try work.openPlan(plan)
            guard held.isOwn else { throw NotAllowed.ownerOnly }
            let unit = try work.directory().unit(try work.requireUnit())
            guard ground != .familyHome || unit.secrecy == .socialServices else {
                throw Invitation.Refusal.notSocialServices
            }
            let invitation = try Invitation(
                id: work.newID(),
                name: name,
                part: part,
                ground: ground,
                kinds: kinds,
                period: period
            )
            try caller.proof.requireFresh(at: work.now)
            try work.parts().add(invitation, in: PlanScope(held))
            return invitation.id
        }
    }

    /// Ends an invitation; from the next request on the person sees nothing.
    ///
    /// - Throws: `Invitation.Refusal.alreadyEnded`; `NotFound`; `NotAllowed.ownerOnly`.
    package func endInvitation(
        _ id: Invitation.ID,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "endInvitation") { work in
            let held = try work.parts(Invitation.self).require(id, in: plan)
            try work.parts().replace(held, with: held.content.ending(on: work.today))
        }
    }
}

extension Coordinator {
    /// The plan as someone sees it whom the family has invited, with what the family chose.
    ///
    /// - Throws: `NotFound` for anyone else, and when the invitation is over.
    package func invitedPlan(
        _ plan: Plan.ID,
        as caller: Caller
    ) async throws -> (overview: PlanOverview, invitation: Invitation) {
        try await read(as: caller) { work in
            let overview = try work.planOverview(plan)
            guard case .invited(let invited) = caller.standing,
                let own = try Originals(work.connection)
                    .all(Invitation.self, where: "id = \(invited.invitation)").first
            else { throw NotFound() }
            return (overview, own)
        }
    }
}
