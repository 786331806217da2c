import Coordination
import Domain

/// Needs that go from hand to hand.
extension Story {
    /// Writes down a need that is about the child's safety, for the one who holds the plan.
    func fears(_ words: String, _ whose: Speaker) async throws {
        try await service.addNeeds(
            [
                NewNeed(
                    words: Prose(telling: words),
                    whose: whose,
                    owner: holder.place.id,
                    concernsSafety: true
                )
            ],
            to: plan,
            as: holder.caller
        )
    }

    func aims(_ words: String, _ whose: Speaker, about sides: Set<LifeSide>) async throws {
        try await service.addGoal(
            Prose(telling: words),
            whose: whose,
            about: sides,
            to: plan,
            as: holder.caller
        )
    }

    func measure(
        _ who: String,
        _ what: String,
        when: String,
        in circle: OtherMeasure.Circle
    ) async throws {
        try await service.addMeasure(
            by: who,
            Prose(telling: what),
            when: when,
            circle: circle,
            to: plan,
            as: holder.caller
        )
    }

    /// Asks another unit for an input that its principal must decide on.
    func asksDecided(
        _ place: Place,
        for what: String,
        answerBy offset: Int,
        need position: Int
    ) async throws -> SupportInput.ID {
        try await service.addInput(
            Prose(telling: what),
            for: need(position),
            by: place.id,
            answerBy: stage.comingDay(offset),
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            place: .home,
            needsDecision: true,
            to: plan,
            as: holder.caller
        )
    }

    /// Asks another unit to answer for a need.
    func asksToTakeOver(need position: Int, _ place: Place) async throws {
        try await service.assign(
            need(position),
            to: place.id,
            answerBy: stage.comingDay(9),
            as: holder.caller
        )
    }

    private func need(_ position: Int) async throws -> Need.ID {
        let needs = try await page().needs
        guard needs.indices.contains(position) else { throw FaultInExample(text: about.name) }
        return needs[position].content.id
    }
}
