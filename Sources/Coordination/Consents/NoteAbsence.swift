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
            _ = try work.guardian(guardian, of: scope.child)
            // What the unit has not been told must not show in what it is refused.
            try work.knownRegister(of: try work.parts(Plan.self).require(plan).content)
                .allowAbsence(of: guardian, on: work.today)
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
            let guardian = try work.guardian(guardian, of: scope.child)
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

extension Work {
    /// A guardian of the plan's child whom the caller's unit knows of.
    ///
    /// - Throws: `NotFound`, also for a guardian of another child.
    fileprivate func guardian(_ id: Guardian.ID, of child: Child.ID) throws -> Held<Guardian> {
        let guardian = try parts(Guardian.self).require(id)
        guard guardian.child == child else { throw NotFound() }
        return guardian
    }
}

extension ConsentRegister {
    /// - Throws: The rule by which a guardian cannot be passed by.
    fileprivate func allowAbsence(of guardian: Guardian.ID, on day: CivilDate) throws {
        guard deciders.contains(.guardian(guardian)) else { throw ConsentProblem.notDecider }
        guard latest(of: .guardian(guardian))?.stands(on: day) != true else {
            throw GuardianAbsence.Refusal.hasAnswered
        }
        guard deciders.contains(where: { $0.isAnotherGuardian(than: guardian) }) else {
            throw GuardianAbsence.Refusal.nobodyLeftToDecide
        }
    }
}

extension Consent.Giver {
    fileprivate func isAnotherGuardian(than one: Guardian.ID) -> Bool {
        if case .guardian(let other) = self { other != one } else { false }
    }
}
