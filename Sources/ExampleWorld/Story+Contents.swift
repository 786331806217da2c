import Coordination
import Domain

/// What a plan holds: needs, goals, inputs and what others do.
extension Story {
    /// Writes down a need; without an owner it is an alarm.
    func needs(
        _ words: String,
        _ whose: Speaker,
        owner: Place?,
        by writer: Colleague? = nil
    ) async throws {
        try await service.addNeeds(
            [NewNeed(words: Prose(telling: words), whose: whose, owner: owner?.id)],
            to: plan,
            as: (writer ?? holder).caller
        )
    }

    func aims(_ words: String, _ whose: Speaker) async throws {
        try await service.addGoal(
            Prose(telling: words),
            whose: whose,
            to: plan,
            as: holder.caller
        )
    }

    /// Promises an input that the colleague's own unit does.
    @discardableResult
    func promises(
        _ what: String,
        by colleague: Colleague? = nil,
        starts offset: Int,
        inSchool: Bool = true,
        atHome: Bool = true,
        aimingAt goal: Goal.ID? = nil
    ) async throws -> SupportInput.ID {
        let colleague = colleague ?? holder
        return try await service.addInput(
            Prose(telling: what),
            for: page(as: colleague).needs.first?.content.id,
            aimingAt: goal,
            by: colleague.place.id,
            answerBy: nil,
            starts: stage.comingDay(offset),
            staying: Staying(atHome: atHome, inSchool: inSchool),
            payer: colleague.place.authority.principal.id,
            to: plan,
            as: colleague.caller
        )
    }

    /// Asks another unit for an input: a question until that unit says yes.
    @discardableResult
    func asks(
        _ place: Place,
        for what: String,
        answerBy offset: Int,
        need position: Int = 0,
        aimingAt goal: Goal.ID? = nil
    ) async throws -> SupportInput.ID {
        let needs = try await page().needs
        guard needs.indices.contains(position) else { throw FaultInExample(text: what) }
        return try await service.addInput(
            Prose(telling: what),
            for: needs[position].content.id,
            aimingAt: goal,
            by: place.id,
            answerBy: stage.comingDay(offset),
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            to: plan,
            as: holder.caller
        )
    }

    func saysYes(to input: SupportInput.ID, _ colleague: Colleague, starts offset: Int) async throws
    {
        try await answer(input, .promise(starts: stage.comingDay(offset)), colleague)
    }

    func declines(
        _ input: SupportInput.ID,
        _ colleague: Colleague,
        because reason: String
    ) async throws {
        try await answer(input, .decline(because: Prose(telling: reason)), colleague)
    }

    func begins(_ input: SupportInput.ID, _ colleague: Colleague) async throws {
        try await answer(input, .start(on: service.today), colleague)
    }

    func finishes(_ input: SupportInput.ID, _ colleague: Colleague) async throws {
        try await answer(input, .finish(on: service.today), colleague)
    }

    /// Writes down what someone outside the principals does.
    func measure(_ who: String, _ what: String, when: String) async throws {
        try await service.addMeasure(
            by: who,
            Prose(telling: what),
            when: when,
            to: plan,
            as: holder.caller
        )
    }

    /// - Throws: `FaultInExample` when the answer did not reach the unit that holds the plan.
    private func answer(
        _ input: SupportInput.ID,
        _ act: Commitment.Act,
        _ colleague: Colleague
    ) async throws {
        guard try await service.answer(input, act, in: plan, as: colleague.caller) else {
            throw FaultInExample(text: about.name)
        }
    }
}
