import Coordination
import Domain

/// The steps of a plan.
extension Story {
    /// The family asks for a plan and is owed an answer.
    func familyAsks(_ voice: VoiceRecord? = nil) async throws {
        try await take(.asked, voice: voice)
    }

    func refuses(because reason: String) async throws {
        let reason = try Prose(telling: reason)
        try await take(.refused(because: reason), why: reason)
    }

    func offers(best: String? = nil, _ voice: VoiceRecord? = nil) async throws {
        try await take(.offered, best: best, voice: voice)
    }

    func familyAnswers(
        _ answer: Plan.Answer,
        because reason: String? = nil,
        _ voice: VoiceRecord? = nil
    ) async throws {
        try await take(.answered(answer), why: try reason.map(Prose.init(telling:)), voice: voice)
    }

    /// States that all who decide have said yes.
    func isConsented(_ voice: VoiceRecord? = nil) async throws {
        try await take(.consented, voice: voice)
    }

    /// Agrees on the plan, with the one who holds it as responsible for the whole.
    func agrees(
        followUp offset: Int,
        best: String? = nil,
        _ voice: VoiceRecord? = nil,
        othersDoNothing: Bool = false
    ) async throws {
        try await service.agree(
            on: plan,
            version: page().plan.version,
            followUp: stage.comingDay(offset),
            lead: holder.role(.lead),
            othersDoNothing: othersDoNothing,
            considering: consideration(at: .agreed, best, voice),
            as: holder.caller
        )
    }

    func followsUp(
        next offset: Int,
        because reason: String,
        saying minutes: String? = nil,
        _ voice: VoiceRecord? = nil
    ) async throws {
        try await service.followUp(
            NewFollowUp(
                next: stage.comingDay(offset),
                result: Prose(telling: reason),
                minutes: try minutes.map(Prose.init(telling:))
            ),
            in: plan,
            version: page().plan.version,
            considering: consideration(at: .followedUp, nil, voice),
            as: holder.caller
        )
    }

    func ends(
        _ reason: Plan.EndReason,
        because why: String,
        _ voice: VoiceRecord? = nil
    ) async throws {
        try await take(.ended(because: reason), why: try Prose(telling: why), voice: voice)
    }

    /// From offer to yes, for a story whose point comes later.
    func isAccepted(offered: Int, answered: Int) async throws {
        try await at(offered) { try await $0.offers() }
        try await at(answered) { try await $0.familyAnswers(.yes) }
    }

    private func take(
        _ event: Plan.Event,
        why: Prose? = nil,
        best: String? = nil,
        voice: VoiceRecord? = nil
    ) async throws {
        try await service.takeStep(
            event,
            in: plan,
            version: page().plan.version,
            why: why,
            considering: consideration(at: event.kind, best, voice),
            as: holder.caller
        )
    }
}
