import Domain

extension Coordinator {
    /// Writes down a need, with whose words it is and who answers for it.
    ///
    /// A need that nobody answers for is allowed and shown as an alarm.
    /// - Throws: `NotFound` for a plan that the caller's unit does not know.
    /// - SeeAlso: ledger K-03.
    package func addNeed(
        _ words: Prose,
        whose: Speaker,
        owner: ServiceUnit.ID?,
        to plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "addNeed") { work in
            let scope = try work.openScope(plan)
            let need = Need(id: work.newID(), words: words, whose: whose, owner: owner)
            try work.parts().add(need, in: scope)
        }
    }

    /// Says which unit answers for a need.
    ///
    /// - Throws: `NotFound`; `NotAllowed.ownerOnly` unless the caller's unit wrote the need.
    package func assign(
        _ need: Need.ID,
        to owner: ServiceUnit.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "assignNeed") { work in
            let held = try work.parts(Need.self).require(need)
            _ = try work.directory().unit(owner)
            let assigned = Need(
                id: need,
                words: held.content.words,
                whose: held.content.whose,
                owner: owner
            )
            try work.parts().replace(held, with: assigned)
        }
    }

    /// Keeps the family's own answer to whether a need was met; the holding unit receives it.
    ///
    /// - Throws: `NotAllowed.familyOnly` for staff; `NotFound`.
    /// - SeeAlso: ledger K-04; disclosure case D-44.
    package func answerOutcome(
        of need: Need.ID,
        in plan: Plan.ID,
        result: NeedOutcome.Result,
        inTime: Bool,
        comment: Prose?,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "answerOutcome") { work in
            let speaker: Speaker
            switch caller.standing {
            case .staff, .invited: throw NotAllowed.familyOnly
            case .child: speaker = .child
            case .guardian: speaker = .guardian
            }
            let held = try work.parts(Plan.self).require(plan)
            let need = try work.parts(Need.self).require(need, in: plan)
            let outcome = NeedOutcome(
                id: work.newID(),
                need: need.content.id,
                result: result,
                inTime: inTime,
                comment: comment,
                answeredBy: speaker,
                day: work.today
            )
            try work.parts().receive(
                outcome,
                in: PlanScope(held),
                for: held.content.holder
            )
        }
    }

    /// Writes down a goal, in the child's words where possible.
    package func addGoal(
        _ words: Prose,
        whose: Speaker,
        to plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "addGoal") { work in
            let scope = try work.openScope(plan)
            try work.parts().add(Goal(id: work.newID(), words: words, whose: whose), in: scope)
        }
    }
}

extension Work {
    /// The plan to which the caller's unit may add parts of its own.
    ///
    /// - Throws: `NotFound`; `Plan.Refusal.planEnded`; `NotAllowed.staffOnly`.
    func openScope(_ plan: Plan.ID) throws -> PlanScope {
        _ = try requireUnit()
        let held = try parts(Plan.self).require(plan)
        guard !held.content.status.isEnded else { throw Plan.Refusal.planEnded }
        return PlanScope(held)
    }
}
