/// Taking back a part of a yes, and regretting that one took back the whole.
extension Consent {
    /// The answer ended on `day`, and the narrower one that counts from then on.
    ///
    /// Only ever fewer: a yes to anyone or anything more is a new answer, which is asked for and
    /// recorded by the unit that holds the plan.
    /// - Throws: `.notNarrower`; `.nobodyElse` when no other unit than `holder` is left, which is to
    ///   take back the whole; `.alreadyWithdrawn`; `.nothingToWithdraw`.
    /// - SeeAlso: OSL (2009:400) 12 kap. 2 §; disclosure case D-17.
    package func narrowing(
        to scope: Scope,
        as id: ID,
        heldBy holder: ServiceUnit.ID,
        on day: CivilDate
    ) throws(Refusal) -> (ended: Consent, narrower: Consent) {
        let ended = try withdrawing(on: day)
        guard case .yes(let before) = decision, self.scope(on: day) != nil,
            let period = Period(from: day, until: period.until)
        else { throw .nothingToWithdraw }
        let isFewer =
            scope != before && scope.parties.isSubset(of: before.parties)
            && scope.kinds.isSubset(of: before.kinds)
        guard isFewer else { throw .notNarrower }
        try Self.allow(.yes(scope), by: holder)
        let narrower = Consent(
            id: id,
            giver: giver,
            decision: .yes(scope),
            form: .written,
            period: period
        )
        return (ended, narrower)
    }

    /// The answer as it was before it was taken back, for the giver who regrets it at once.
    ///
    /// - Parameter withdrawnAt: The moment at which it was taken back.
    /// - Throws: `.notUndoable` for an answer that stands; `.tooLate` after ten minutes.
    package func restoring(
        withdrawnAt: Instant,
        now: Instant
    ) throws(RecentAct.Refusal) -> Consent {
        guard withdrawn != nil else { throw .notUndoable }
        guard now <= withdrawnAt.adding(seconds: RecentAct.undoTime) else { throw .tooLate }
        return Consent(id: id, giver: giver, decision: decision, form: form, period: period)
    }
}
