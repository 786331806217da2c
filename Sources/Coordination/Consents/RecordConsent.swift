import Domain

extension Coordinator {
    /// Records one person's answer; it counts from the next request on.
    ///
    /// Also of a guardian who could not be reached, and now has been.
    /// - Throws: `NotFound`; `Plan.Refusal.notHolder` for any other unit than the one that asks the
    ///   family; `ConsentProblem.notDecider` for someone who does not decide; `Consent.Refusal` for a
    ///   day that cannot be meant.
    /// - SeeAlso: HSL (2017:30) 16 kap. 4 §; disclosure cases D-03, D-04, D-05.
    package func recordConsent(
        of giver: Consent.Giver,
        _ decision: Consent.Decision,
        form: Consent.Form,
        period: Period,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "recordConsent") { work in
            let scope = try work.openScope(plan)
            _ = try work.heldPlan(plan)
            guard try work.consentRegister(for: plan).mayAnswer.contains(giver) else {
                throw ConsentProblem.notDecider
            }
            try Consent.allow(decision, by: try work.requireUnit())
            try Consent.allowBeginning(on: period.from, today: work.today)
            if let until = period.until { try Consent.allowEnd(on: until, today: work.today) }
            let consent = Consent(
                id: work.newID(),
                giver: giver,
                decision: decision,
                form: form,
                period: period
            )
            try work.parts().add(consent, in: scope)
        }
    }

    /// Takes a consent back from today on; what was handed out stays with its receivers.
    ///
    /// A guardian or the child may take back their own; staff of the unit that holds it may record
    /// that they have.
    /// - Throws: `Consent.Refusal`; `NotFound`.
    /// - SeeAlso: disclosure case D-17.
    package func withdrawConsent(
        _ id: Consent.ID,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "withdrawConsent") { work in
            _ = try work.parts(Plan.self).require(plan)
            let held = try work.parts(Consent.self).require(id, in: plan)
            let withdrawn = try held.content.withdrawing(on: work.today)
            guard caller.unit == nil else {
                return try work.parts().replace(held, with: withdrawn)
            }
            guard held.content.giver == caller.ownGiver else { throw NotFound() }
            try work.parts().replaceAsGiver(held, with: withdrawn)
        }
    }
}

/// Why a consent cannot be recorded.
package enum ConsentProblem: Error, Hashable, Sendable {
    /// The person does not decide about the child today.
    case notDecider
}
