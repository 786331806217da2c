import Domain

/// A need that is about to be written down.
package struct NewNeed: Hashable, Sendable {
    package let words: Prose
    package let whose: Speaker
    package let owner: ServiceUnit.ID?
    /// What the caller's own unit will do about it.
    package let ownInput: Prose?
    package let concernsSafety: Bool
    package let category: NeedCategory.Key?

    package init(
        words: Prose,
        whose: Speaker,
        owner: ServiceUnit.ID?,
        ownInput: Prose? = nil,
        concernsSafety: Bool = false,
        category: NeedCategory.Key? = nil
    ) {
        self.words = words
        self.whose = whose
        self.owner = owner
        self.ownInput = ownInput
        self.concernsSafety = concernsSafety
        self.category = category
    }
}

extension Coordinator {
    /// Writes down needs, each with whose words it is and who answers for it, all or none.
    ///
    /// A need that nobody answers for is allowed and shown as an alarm. Where another unit is to
    /// answer for it, that unit is asked, and until it says yes the caller's own unit answers. What
    /// the caller's own unit does about a need is that unit's promise.
    /// - Throws: `NotFound` for a plan that the caller's unit does not know;
    ///   `Plan.Refusal.unitOutOfReach` for an owner that no consent lets know of it.
    /// - SeeAlso: ledger K-03.
    package func addNeeds(
        _ needs: [NewNeed],
        to plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "addNeeds") { work in
            let held = try work.openPlan(plan)
            let scope = PlanScope(held)
            for new in needs {
                let need = try work.need(new, in: held.content)
                try work.parts().add(need, in: scope)
                if let owner = new.owner, owner != work.caller.unit {
                    try work.offer(.need(need.id), about: need.words, to: owner, in: scope)
                }
                if let what = new.ownInput {
                    try work.promise(what, for: need.id, in: scope)
                }
            }
        }
    }

    /// Keeps the family's own answer to whether a need was met; the holding unit receives it.
    ///
    /// Everyone in the family may answer each need, and answer again: the newest counts, and the
    /// earlier stay to be read.
    /// - Parameter readers: Who may read the answer, as the one who answers has chosen.
    /// - Throws: `NotAllowed.familyOnly` for staff; `NotFound`.
    /// - SeeAlso: ledger K-04; disclosure cases D-26 and D-44.
    package func answerOutcome(
        of need: Need.ID,
        in plan: Plan.ID,
        result: NeedOutcome.Result,
        inTime: Bool,
        comment: Prose?,
        readers: NeedOutcome.Readers = .holder,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "answerOutcome") { work in
            guard let giver = caller.ownGiver else { throw NotAllowed.familyOnly }
            let held = try work.parts(Plan.self).require(plan)
            let need = try work.parts(Need.self).require(need, in: plan)
            let outcome = NeedOutcome(
                id: work.newID(),
                need: need.content.id,
                result: result,
                inTime: inTime,
                comment: comment,
                answeredBy: giver.speaker,
                day: work.today,
                giver: giver,
                keptBy: readers == .everyone ? nil : giver,
                stays: readers == .holder
            )
            try work.parts().receive(
                outcome,
                in: PlanScope(held),
                audience: outcome.audience,
                for: held.content.holder
            )
        }
    }

    /// Writes down a goal, in the child's words where possible, and which inputs aim at it.
    ///
    /// - Returns: The goal's identifier.
    /// - Throws: `NotFound`; `NotAllowed.ownerOnly` for an input that another unit wrote.
    /// - SeeAlso: ledger B-40.
    @discardableResult
    package func addGoal(
        _ words: Prose,
        whose: Speaker,
        about sides: Set<LifeSide> = [],
        of inputs: Set<SupportInput.ID> = [],
        to plan: Plan.ID,
        as caller: Caller
    ) async throws -> Goal.ID {
        try await write(as: caller, "addGoal") { work in
            let scope = try work.openScope(plan)
            let goal = Goal(id: work.newID(), words: words, whose: whose, sides: sides)
            try work.parts().add(goal, in: scope)
            for id in inputs {
                let held = try work.parts(SupportInput.self).require(id, in: plan)
                try work.parts().replace(held, with: held.content.aiming(at: goal.id))
            }
            return goal.id
        }
    }
}

extension Consent.Giver {
    /// Whose words the giver's are.
    fileprivate var speaker: Speaker {
        switch self {
        case .guardian: .guardian
        case .child: .child
        }
    }
}

extension Work {
    /// The need as it is written down; another unit does not answer for it before it has said yes.
    fileprivate func need(_ new: NewNeed, in plan: Plan) throws -> Need {
        if let owner = new.owner { try allowNaming(owner, in: .handover, of: plan) }
        return Need(
            id: newID(),
            words: new.words,
            whose: new.whose,
            owner: new.owner == nil ? nil : caller.unit,
            concernsSafety: new.concernsSafety,
            category: new.category
        )
    }

    /// The plan to which the caller's unit may add parts of its own.
    ///
    /// - Throws: `NotFound`; `Plan.Refusal.planEnded`; `NotAllowed.staffOnly`.
    func openScope(_ plan: Plan.ID) throws -> PlanScope {
        PlanScope(try openPlan(plan))
    }

    /// The plan, if it is the caller's unit that holds it; also one that has ended.
    ///
    /// - Throws: `NotFound`; `Plan.Refusal.notHolder`; `NotAllowed.staffOnly`.
    func heldPlan(_ plan: Plan.ID) throws -> Held<Plan> {
        let unit = try requireUnit()
        let held = try parts(Plan.self).require(plan)
        guard held.content.holder == unit else { throw Plan.Refusal.notHolder }
        return held
    }

    /// The plan as the caller's unit knows it, while it has not ended; throws as `openScope`.
    func openPlan(_ plan: Plan.ID) throws -> Held<Plan> {
        _ = try requireUnit()
        let held = try parts(Plan.self).require(plan)
        guard !held.content.status.isEnded else { throw Plan.Refusal.planEnded }
        return held
    }
}
