import Domain

extension Coordinator {
    /// Takes back a part of one's own yes: one deed ends it today and records the narrower one.
    ///
    /// The unit that holds the plan sees it where it sees every answer; what was handed out stays.
    /// - Throws: `Consent.Refusal`; `NotAllowed.familyOnly` for staff; `NotFound` for anyone else's.
    /// - SeeAlso: disclosure case D-17; ledger B-16.
    package func narrowConsent(
        _ id: Consent.ID,
        to scope: Consent.Scope,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "narrowConsent") { work in
            let (held, plan) = try work.requireOwnConsent(id, in: plan)
            let (ended, narrower) = try held.content.narrowing(
                to: scope,
                as: work.newID(),
                heldBy: plan.content.holder,
                on: work.today
            )
            try work.parts().replaceAsGiver(held, with: ended)
            try work.parts().receive(
                narrower,
                in: PlanScope(plan),
                audience: held.audience,
                for: held.owner
            )
        }
    }

    /// Lets one's own yes stand as it did, within ten minutes of taking it back by mistake.
    ///
    /// - Throws: `RecentAct.Refusal`, also when there is a newer answer; `NotAllowed.familyOnly` for
    ///   staff; `NotFound` for anyone else's.
    package func restoreConsent(
        _ id: Consent.ID,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "restoreConsent") { work in
            let (held, _) = try work.requireOwnConsent(id, in: plan)
            guard held.writtenBy == caller.person else { throw RecentAct.Refusal.notUndoable }
            let newest = try work.parts(Consent.self).all(in: plan).map(\.content)
                .filter { $0.giver == held.content.giver }.max { $0.id < $1.id }
            guard newest?.id == id else { throw RecentAct.Refusal.somethingAfter }
            let restored = try held.content.restoring(withdrawnAt: held.writtenAt, now: work.now)
            try work.parts().replaceAsGiver(held, with: restored)
        }
    }
}

extension Work {
    fileprivate func requireOwnConsent(
        _ id: Consent.ID,
        in plan: Plan.ID
    ) throws -> (consent: Held<Consent>, plan: Held<Plan>) {
        guard let giver = caller.ownGiver else { throw NotAllowed.familyOnly }
        let plan = try parts(Plan.self).require(plan)
        let held = try parts(Consent.self).require(id, in: plan.content.id)
        guard held.content.giver == giver else { throw NotFound() }
        return (held, plan)
    }
}
