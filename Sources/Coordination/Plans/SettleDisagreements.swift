import Domain

extension Coordinator {
    /// Writes down that parties disagree on who does or who pays, and who starts all the same.
    ///
    /// - SeeAlso: ledger K-35.
    package func raiseDisagreement(
        about input: SupportInput.ID?,
        _ subject: Disagreement.Subject,
        account: Prose,
        startsNow: ServiceUnit.ID?,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "raiseDisagreement") { work in
            let scope = try work.openScope(plan)
            if let input { _ = try work.parts(SupportInput.self).require(input, in: plan) }
            if let startsNow { _ = try work.directory().unit(startsNow) }
            let disagreement = Disagreement(
                id: work.newID(),
                input: input,
                subject: subject,
                account: account,
                startsNow: startsNow,
                raised: work.today
            )
            try work.parts().add(disagreement, in: scope)
        }
    }

    /// Writes down how a disagreement was settled; it stays on record and is still counted.
    ///
    /// - Throws: `Disagreement.Refusal`; `NotFound`; `NotAllowed.ownerOnly`.
    package func settle(
        _ disagreement: Disagreement.ID,
        outcome: Prose,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "settleDisagreement") { work in
            _ = try work.openScope(plan)
            let held = try work.parts(Disagreement.self).require(disagreement, in: plan)
            let settled = try held.content.settling(
                Disagreement.Settlement(outcome: outcome, day: work.today),
                today: work.today
            )
            try work.parts().replace(held, with: settled)
        }
    }
}
