import Domain

/// Takes a need to the managers by itself when two parties in a row have said no, and ends that
/// when someone says yes.
///
/// It acts for the unit that asked, on what that unit knows, whoever it was that answered last.
/// - SeeAlso: ledger B-15; disclosure case D-22.
private struct NeedEscalation {
    /// At the unit that asked, as the one there who did.
    let work: Work
    let need: Need.ID
    let plan: Plan.ID

    /// - Parameter isAnswered: Whether the unit's own question was answered, and not another's.
    func settle(isAnswered: Bool) throws {
        let referrals = try self.referrals()
        let open = try work.parts(Escalation.self).all(in: plan)
            .filter { $0.content.need == need && $0.content.ended == nil }
        guard referrals.escalated != nil else { return try end(open.filter(\.isOwn)) }
        guard isAnswered else { return }
        let asker = try work.requireUnit()
        let concerned = [asker] + referrals.refusals.map(\.unit).filter { $0 != asker }
        for unit in concerned where !open.contains(where: { $0.content.unit == unit }) {
            try tell(unit)
        }
    }

    /// What the unit that asked knows; an answer that has not reached it does not count.
    private func referrals() throws -> Referrals {
        Referrals(
            of: need,
            inputs: try work.parts(SupportInput.self).all(in: plan).map(\.content),
            answers: try work.parts(InputAnswer.self).all(in: plan).map(\.content),
            handovers: try work.parts(Handover.self).all(in: plan).map(\.content),
            handoverAnswers: try work.parts(HandoverAnswer.self).all(in: plan).map(\.content)
        )
    }

    /// Writes the row of the unit that asked, and hands it out to the one it is about; without a
    /// ground for that it waits among what a person may hand out later.
    private func tell(_ unit: ServiceUnit.ID) throws {
        let escalation = Escalation(id: work.newID(), need: need, unit: unit, day: work.today)
        try work.parts().add(escalation, in: PlanScope(try work.parts(Plan.self).require(plan)))
        _ = try work.handBack(.escalation, escalation.partID, in: plan, to: unit)
    }

    /// Someone has said yes: every unit that was told, and may be told today, is told that too.
    private func end(_ own: [Held<Escalation>]) throws {
        for held in own {
            let ended = held.content.ending(on: work.today)
            try work.parts().replace(held, with: ended)
            _ = try work.handBack(.escalation, ended.partID, in: plan, to: ended.unit)
        }
    }
}

/// Something that a unit asked about a need, as another unit may hold it.
private struct Question {
    /// The answer has the same.
    let id: String
    let need: Need.ID
    let isOwn: Bool
    let askedBy: Person.ID

    init?<Content: PlanPart>(_ held: Held<Content>, about need: Need.ID?) {
        guard let need else { return nil }
        id = held.content.partID
        self.need = need
        isOwn = held.isOwn
        askedBy = held.writtenBy
    }
}

extension Work {
    /// Takes needs to the managers, or ends that, after answers about them have come to a unit.
    ///
    /// - Parameter answered: The inputs and handovers that the answers are to.
    func escalate(
        after answered: Set<String>,
        in plan: Plan.ID,
        at unit: ServiceUnit.ID
    ) throws {
        let questions = try standingIn(for: caller.person, at: unit).questions(in: plan)
        let needs = Set(questions.filter { answered.contains($0.id) }.map(\.need))
        for need in needs.sorted() {
            let own = questions.filter { $0.need == need && $0.isOwn }
            guard let asker = own.last?.askedBy else { continue }
            try NeedEscalation(work: standingIn(for: asker, at: unit), need: need, plan: plan)
                .settle(isAnswered: own.contains { answered.contains($0.id) })
        }
    }

    private func questions(in plan: Plan.ID) throws -> [Question] {
        let inputs = try parts(SupportInput.self).all(in: plan)
            .compactMap { Question($0, about: $0.content.need) }
        let handovers = try parts(Handover.self).all(in: plan)
            .compactMap { Question($0, about: $0.content.matter.need) }
        return inputs + handovers
    }
}
