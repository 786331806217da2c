import Domain

extension Coordinator {
    /// Notes that a guardian cannot be reached while the matter cannot wait.
    ///
    /// From then on the others who have custody decide, until the guardian has been reached.
    /// - Parameter tried: How one has tried to reach the guardian.
    /// - Throws: `ConsentProblem.notDecider` for someone whose yes is not needed;
    ///   `GuardianAbsence.Refusal.hasAnswered` while their own answer stands;
    ///   `.nobodyLeftToDecide`; `NotFound`.
    /// - SeeAlso: FB (1949:381) 6 kap. 13 § andra stycket; disclosure case D-06.
    package func noteAbsence(
        of guardian: Guardian.ID,
        tried: Prose,
        urgency: Prose,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "noteAbsence") { work in
            let scope = try work.openScope(plan)
            let register = try work.consentRegister(for: plan)
            let deciders = register.deciders
            guard deciders.contains(.guardian(guardian)) else { throw ConsentProblem.notDecider }
            guard register.latest(of: .guardian(guardian))?.stands(on: work.today) != true else {
                throw GuardianAbsence.Refusal.hasAnswered
            }
            guard deciders.contains(where: { $0.isAnotherGuardian(than: guardian) }) else {
                throw GuardianAbsence.Refusal.nobodyLeftToDecide
            }
            let absence = GuardianAbsence(
                id: work.newID(),
                guardian: guardian,
                tried: tried,
                urgency: urgency,
                from: work.today
            )
            try work.parts().add(absence, in: scope)
        }
    }

    /// Notes that the guardian has been reached, and so decides again from today on.
    ///
    /// - Throws: `GuardianAbsence.Refusal.alreadyReached`; `NotFound`; `NotAllowed.ownerOnly`.
    package func endAbsence(
        _ id: GuardianAbsence.ID,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "endAbsence") { work in
            let held = try work.parts(GuardianAbsence.self).require(id, in: plan)
            try work.parts().replace(held, with: held.content.ending(on: work.today))
        }
    }

    /// Records that the social board has decided that a measure needs only one guardian's yes.
    ///
    /// - Parameter reference: Where the decision is found in the board's own records.
    /// - Throws: `Plan.Refusal.dayInFuture`; `NotFound`.
    /// - SeeAlso: FB (1949:381) 6 kap. 13 a §; disclosure case D-05.
    package func recordBoardDecision(
        about guardian: Guardian.ID,
        _ measure: BoardDecision.Measure,
        reference: String,
        decided: CivilDate,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "recordBoardDecision") { work in
            let scope = try work.openScope(plan)
            let guardian = try work.parts(Guardian.self).require(guardian)
            guard guardian.child == scope.child else { throw NotFound() }
            try BoardDecision.allow(decided: decided, today: work.today)
            let decision = BoardDecision(
                id: work.newID(),
                guardian: guardian.content.id,
                measure: measure,
                reference: reference,
                decided: decided
            )
            try work.parts().add(decision, in: scope)
        }
    }
}

extension Consent.Giver {
    fileprivate func isAnotherGuardian(than one: Guardian.ID) -> Bool {
        if case .guardian(let other) = self { other != one } else { false }
    }
}
