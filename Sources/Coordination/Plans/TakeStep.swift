import Domain

extension Coordinator {
    /// Takes the plan one step further, if the state machine allows it.
    ///
    /// - Parameter version: The version of the plan that the caller saw.
    /// - Throws: `Plan.Refusal` with the rule that forbids it; `Agreement.Refusal` when the parties
    ///   have agreed otherwise; `StaleVersion`; `NotFound`.
    package func takeStep(
        _ event: Plan.Event,
        in id: Plan.ID,
        version: Int,
        why: Prose?,
        considering consideration: Consideration,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "takeStep.\(event.kind.rawValue)") { work in
            let plan = try work.plan(id, at: version)
            try work.take(event, in: plan, why: why, considering: consideration)
        }
    }

    /// Agrees on the plan, once it holds what law and agreement demand.
    ///
    /// - Parameter lead: Who is to have the overall responsibility, unless already named.
    /// - Parameter othersDoNothing: Whether it is stated that nobody else does anything.
    /// - Throws: `contentsLacking` with all that is missing, of `Agreement.Refusal` when the parties
    ///   ask for some of it, else of `Plan.Refusal`; and as `takeStep`.
    package func agree(
        on id: Plan.ID,
        version: Int,
        followUp: CivilDate,
        lead: PlanRole? = nil,
        othersDoNothing: Bool,
        considering consideration: Consideration,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "agree") { work in
            let plan = try work.plan(id, at: version)
            if let lead { try work.name(lead, in: id) }
            let contents = try work.contents(of: plan.content, othersDoNothing: othersDoNothing)
            let terms = try work.agreements.version(plan.content.agreement).terms
            let event = Plan.Event.agreed(
                followUp: followUp,
                lacking: contents.lacking(terms.requiredContents)
            )
            do {
                try work.take(event, in: plan, why: nil, considering: consideration)
            } catch Plan.Refusal.contentsLacking(let lacking) {
                throw terms.refusal(lacking: lacking) ?? Plan.Refusal.contentsLacking(lacking)
            }
        }
    }
}

extension Work {
    /// The plan, if the caller saw the version that is in force.
    func plan(_ id: Plan.ID, at version: Int) throws -> Held<Plan> {
        let plan = try parts(Plan.self).require(id)
        guard plan.version == version else { throw StaleVersion() }
        return plan
    }

    /// Asks the state machine, stores the plan and keeps the step.
    @discardableResult
    func take(
        _ event: Plan.Event,
        in held: Held<Plan>,
        why: Prose?,
        minutes: Prose? = nil,
        considering consideration: Consideration
    ) throws -> Plan {
        let plan = held.content
        let register = try consentRegister(for: plan.id)
        // A consent that has ended since counts no more, and one that came later did not yet count.
        let standing = [today, consideration.day].map(register.standing)
        let taken = try plan.taking(
            event,
            step: newID(),
            why: why,
            considered: try considered(consideration),
            consent: standing.first { $0 != .complete } ?? .complete,
            today: today
        )
        try allow(event, in: plan, by: taken.step.unit)
        try parts().replace(held, with: taken.plan)
        let position = try parts(RecordedStep.self).all(in: plan.id).count + 1
        try keep(taken.step, position: position, minutes: minutes, in: PlanScope(held))
        return taken.plan
    }

    /// What the plan holds, as far as the unit that holds it can see.
    func contents(of plan: Plan, othersDoNothing: Bool) throws -> PlanContents {
        let directory = try directory()
        let lead = try overallBaton(of: plan)?.hand
        let inputs = try parts(SupportInput.self).all(in: plan.id).map(\.content)
        return PlanContents(
            needs: try parts(Need.self).all(in: plan.id).count,
            goals: try parts(Goal.self).all(in: plan.id).count { $0.content.whose.isFamily },
            inputs: inputs.count,
            inputsWithoutGoal: inputs.count { $0.goal == nil },
            leads: Set(try [lead].compactMap { try $0.map(directory.unit)?.principal }),
            statesMeasuresByOthers: try othersDoNothing
                || !parts(OtherMeasure.self).all(in: plan.id).isEmpty
        )
    }
}
