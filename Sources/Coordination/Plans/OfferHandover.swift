import Domain

extension Coordinator {
    /// Says which unit is to answer for a need: the caller's own at once, another is asked.
    ///
    /// What is asked reaches nobody yet: a person first confirms that it is handed out.
    /// - Parameter answerBy: The day by which another unit is to answer, if not in the usual time.
    /// - Throws: `Baton.Refusal`; `ReplyDay.Refusal`; `NotFound`; `NotAllowed.ownerOnly` for a need
    ///   that another unit wrote and nobody has handed over.
    /// - SeeAlso: ledger K-03, B-15.
    package func assign(
        _ need: Need.ID,
        to owner: ServiceUnit.ID,
        answerBy: CivilDate? = nil,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "assignNeed") { work in
            let held = try work.parts(Need.self).require(need)
            guard let plan = held.plan else { throw NotFound() }
            let scope = try work.openScope(plan)
            let unit = try work.requireUnit()
            let content = try work.parts(Plan.self).require(plan).content
            try work.allowNaming(owner, in: .handover, of: content)
            let hand = try work.baton(of: held.content, in: plan)?.hand
            if hand == nil || owner == unit {
                guard (hand ?? unit) == unit else { throw Baton.Refusal.notInYourHand }
                try work.parts().replace(held, with: held.content.owned(by: unit))
            }
            guard owner != unit else { return }
            let matter = Handover.Matter.need(need)
            let about = held.content.words
            try work.offer(matter, about: about, to: owner, answerBy: answerBy, in: scope)
        }
    }

    /// The asked unit's own word on whether it takes over.
    ///
    /// The answer is handed to the unit that asked when a ground allows it; the page has said so
    /// before. A no to answering for a need counts as a no to the need.
    /// - Returns: Whether the answer was handed out.
    /// - Throws: `Baton.Refusal`; `NotFound`; `NotAllowed.staffOnly`.
    package func answerHandover(
        _ handover: Handover.ID,
        _ reply: HandoverAnswer.Reply,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> Bool {
        try await write(as: caller, "answerHandover") { work in
            let scope = try work.openScope(plan)
            let held = try work.parts(Handover.self).require(handover, in: plan)
            let answers = try work.parts(HandoverAnswer.self).all(in: plan).map(\.content)
            try work.allowAnswering(handover)
            _ = try Baton(in: held.content.from, after: [held.content], answers)
                .answering(reply, by: try work.requireUnit())
            let answer = HandoverAnswer(
                handover: handover,
                reply: reply,
                by: caller.person,
                day: work.today,
                at: work.now
            )
            try work.parts().add(answer, in: scope)
            let id = handover.description
            try work.escalate(after: [id], in: plan, at: try work.requireUnit())
            return try work.handBack(.handoverAnswer, id, in: plan, to: held.owner)
        }
    }
}

extension Work {
    /// Asks another unit to take over what the caller's own unit has.
    ///
    /// - Throws: `Baton.Refusal` when it is not the caller's unit's to hand over.
    func offer(
        _ matter: Handover.Matter,
        about: Prose?,
        to unit: ServiceUnit.ID,
        named name: String? = nil,
        answerBy: CivilDate? = nil,
        in scope: PlanScope
    ) throws {
        guard let plan = scope.plan else { throw NotFound() }
        guard try directory().unit(unit).isOpen(on: today) else { throw NotFound() }
        if let answerBy { try ReplyDay.allow(answerBy, today: today) }
        let handover = Handover(
            id: newID(),
            matter: matter,
            about: about,
            from: try requireUnit(),
            to: unit,
            name: name,
            day: today,
            answerBy: answerBy ?? today.adding(days: Handover.usualAnswerTime)
        )
        let baton =
            switch matter {
            case .need(let need):
                try baton(of: try parts(Need.self).require(need, in: plan).content, in: plan)
            case .overall: try overallBaton(of: try parts(Plan.self).require(plan).content)
            }
        _ = try (baton ?? Baton(in: try requireUnit())).offering(handover)
        try parts().add(handover, in: scope)
    }

    /// Who answers for a need, as far as the caller's unit knows.
    func baton(of need: Need, in plan: Plan.ID) throws -> Baton? {
        Baton(
            of: need,
            handovers: try parts(Handover.self).all(in: plan).map(\.content),
            answers: try parts(HandoverAnswer.self).all(in: plan).map(\.content)
        )
    }

    /// Who has the overall responsibility, as far as the caller's unit knows.
    func overallBaton(of plan: Plan) throws -> Baton? {
        Baton(
            overall: plan,
            roles: try parts(RecordedRole.self).all(in: plan.id).map(\.content.role),
            handovers: try parts(Handover.self).all(in: plan.id).map(\.content),
            answers: try parts(HandoverAnswer.self).all(in: plan.id).map(\.content)
        )
    }

    /// - Throws: `Baton.Refusal.notInYourHand` while another unit has the overall responsibility.
    func allowLead(of unit: ServiceUnit.ID, in plan: Plan) throws {
        guard (try overallBaton(of: plan)?.hand ?? plan.holder) == unit else {
            throw Baton.Refusal.notInYourHand
        }
    }
}

extension PlanOverview {
    /// Who answers for a need and whom that unit has asked; nobody for an alarm.
    package func baton(of need: Need) -> Baton? {
        Baton(of: need, handovers: handovers.map(\.content), answers: handoverAnswers)
    }

    /// Who has the overall responsibility and whom that unit has asked, once anyone is named.
    package var overallBaton: Baton? {
        Baton(
            overall: plan.content,
            roles: roles,
            handovers: handovers.map(\.content),
            answers: handoverAnswers
        )
    }

    /// How the need has been sent on, as far as the reader knows.
    package func referrals(of need: Need.ID) -> Referrals {
        Referrals(
            of: need,
            inputs: inputs.map(\.content),
            answers: answers,
            handovers: handovers.map(\.content),
            handoverAnswers: handoverAnswers
        )
    }

    /// What this unit is asked to take over and has not answered about.
    package func offers(to unit: ServiceUnit.ID?) -> [Handover] {
        handovers.map(\.content).filter { handover in
            handover.to == unit && handover.takenBack == nil
                && !handoverAnswers.contains { $0.handover == handover.id }
        }
    }
}
