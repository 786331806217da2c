import Domain

extension Coordinator {
    /// Writes down an input: a promise when the caller's own unit is to do it, else a question.
    ///
    /// - Returns: The input's identifier.
    /// - SeeAlso: HSL (2017:30) 16 kap. 4 §; disclosure case D-21.
    package func addInput(
        _ what: Prose,
        for need: Need.ID?,
        aimingAt goal: Goal.ID? = nil,
        by performer: ServiceUnit.ID,
        answerBy: CivilDate?,
        starts: CivilDate?,
        staying: Staying,
        payer: Principal.ID?,
        place: InputPlace? = nil,
        needsDecision: Bool = false,
        to plan: Plan.ID,
        as caller: Caller
    ) async throws -> SupportInput.ID {
        try await write(as: caller, "addInput") { work in
            let scope = try work.openScope(plan)
            let unit = try work.requireUnit()
            let directory = try work.directory()
            _ = try directory.unit(performer)
            if let answerBy { try ReplyDay.allow(answerBy, today: work.today) }
            if let payer { _ = try directory.principal(payer) }
            if let need { _ = try work.parts(Need.self).require(need, in: plan) }
            if let goal { _ = try work.parts(Goal.self).require(goal, in: plan) }
            let input = SupportInput(
                id: work.newID(),
                what: what,
                need: need,
                goal: goal,
                performer: performer,
                askedBy: unit,
                answerBy: performer == unit ? nil : answerBy,
                staying: staying,
                payer: payer,
                place: place,
                needsDecision: needsDecision
            )
            try work.write(input, starts: starts, in: scope)
            return input.id
        }
    }

    /// The performing unit's own word on an input: yes, no, started, done.
    ///
    /// The answer is handed to the unit that asked and to the one that holds the plan when a ground
    /// allows it; the page has said so before. When it is the second no in a row the need goes to
    /// the managers.
    /// - Parameter decision: Where the principal's own decision is kept, if it has been made;
    ///   nothing leaves what is written there, an empty text takes it away.
    /// - Returns: Whether the answer was handed out to both.
    /// - Throws: `Commitment.Refusal.notYourInput` for any other unit; `NotFound`.
    package func answer(
        _ input: SupportInput.ID,
        _ act: Commitment.Act,
        decision: String? = nil,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> Bool {
        try await write(as: caller, "answerInput") { work in
            let scope = try work.openScope(plan)
            let held = try work.parts(SupportInput.self).require(input, in: plan)
            var before = try work.ownAnswer(to: input, in: plan)
            let stands = before?.content.commitment ?? .asked
            for (number, act) in stands.acts(of: act).enumerated() {
                if number > 0 { before = try work.ownAnswer(to: input, in: plan) }
                let isFurther = number > 0
                try work.answer(held.content, act, decision, before: before, isFurther, in: scope)
            }
            let holder = try work.parts(Plan.self).require(plan).content.holder
            let handed = try Set([held.owner, holder]).sorted().map {
                try work.handBack(.answer, input.description, in: plan, to: $0)
            }
            return handed.allSatisfy(\.self)
        }
    }

    /// Writes down what the family or someone else outside the principals does.
    package func addMeasure(
        by who: String,
        _ what: Prose,
        when: String,
        circle: OtherMeasure.Circle = .family,
        to plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "addMeasure") { work in
            let scope = try work.openScope(plan)
            let measure = OtherMeasure(
                id: work.newID(),
                who: who,
                what: what,
                when: when,
                circle: circle
            )
            try work.parts().add(measure, in: scope)
        }
    }
}

extension Work {
    /// Writes an input down; what the caller's own unit does is a promise at once, and a yes to the
    /// need.
    fileprivate func write(
        _ input: SupportInput,
        starts: CivilDate?,
        in scope: PlanScope
    ) throws {
        try parts().add(input, in: scope)
        guard input.performer == caller.unit else { return }
        try answer(input, .promise(starts: starts), before: nil, in: scope)
    }

    /// Writes down what the caller's own unit will do about a need: a promise at once.
    func promise(
        _ what: Prose,
        for need: Need.ID,
        in scope: PlanScope
    ) throws {
        let unit = try requireUnit()
        let input = SupportInput(
            id: newID(),
            what: what,
            need: need,
            performer: unit,
            askedBy: unit,
            answerBy: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil
        )
        try write(input, starts: nil, in: scope)
    }

    fileprivate func ownAnswer(
        to input: SupportInput.ID,
        in plan: Plan.ID
    ) throws -> Held<InputAnswer>? {
        try parts(InputAnswer.self).all(in: plan).first { $0.content.input == input }
    }

    /// - Parameter isFurther: Whether `before` is what the same deed has just written.
    fileprivate func answer(
        _ input: SupportInput,
        _ act: Commitment.Act,
        _ decision: String? = nil,
        before: Held<InputAnswer>?,
        _ isFurther: Bool = false,
        in scope: PlanScope
    ) throws {
        let unit = try requireUnit()
        let stands = before?.content.commitment ?? .asked
        let kept = decision ?? before?.content.decision
        let decision = kept?.isEmpty == true ? nil : kept
        let commitment = try stands.applying(
            act,
            to: input,
            by: unit,
            decision: decision,
            today: today
        )
        let earlier = act.isAnswer ? nil : before?.content
        let answer = InputAnswer(
            input: input.id,
            commitment: commitment,
            by: caller.person,
            day: earlier?.day ?? today,
            at: earlier?.at ?? now,
            decision: decision
        )
        if let before, isFurther {
            try parts().goOn(from: before, to: answer)
        } else if let before {
            try parts().replace(before, with: answer)
        } else {
            try parts().add(answer, in: scope)
        }
        guard let plan = scope.plan else { return }
        try escalate(after: [answer.partID], in: plan, at: unit)
    }
}
