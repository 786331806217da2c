import Coordination
import Domain

/// What those who decide have answered.
extension Story {
    /// Someone who decides about the child.
    enum Decider {
        /// A guardian, counted from 0 in the order in which they were written down.
        case guardian(Int)
        case child
    }

    /// Notes a yes to these units sharing this, until a day.
    func saysYes(
        _ decider: Decider,
        to places: [Place],
        about kinds: Set<InformationKind> = .everything,
        until offset: Int
    ) async throws {
        try await record(
            giver(decider),
            .yes(scope(places, kinds)),
            until: offset
        )
    }

    func saysNo(_ decider: Decider) async throws {
        try await record(giver(decider), .no, until: nil)
    }

    /// Everyone who decides says yes to the same, and the plan goes on.
    func everyoneConsents(
        to places: [Place],
        until offset: Int,
        _ voice: VoiceRecord? = nil
    ) async throws {
        let scope = scope(places, .everything)
        for giver in try await page().deciders {
            try await record(giver, .yes(scope), until: offset)
        }
        try await isConsented(voice)
    }

    /// Someone takes a consent back by telling the unit that holds the plan.
    func takesBack(_ decider: Decider) async throws {
        let giver = try await giver(decider)
        guard let consent = try await page().consents.last(where: { $0.content.giver == giver })
        else { throw FaultInExample(text: about.name) }
        try await service.withdrawConsent(consent.content.id, in: plan, as: holder.caller)
    }

    private func record(
        _ giver: Consent.Giver,
        _ decision: Consent.Decision,
        until offset: Int?
    ) async throws {
        let form: Consent.Form = if case .child = giver { .oral } else { .written }
        try await service.recordConsent(
            of: giver,
            decision,
            form: form,
            period: Period(telling: service.today, until: offset.map(stage.day)),
            in: plan,
            as: holder.caller
        )
    }

    /// The units that are named, and the one that holds the plan.
    private func scope(_ places: [Place], _ kinds: Set<InformationKind>) -> Consent.Scope {
        Consent.Scope(parties: Set((places + [holder.place]).map(\.id)), kinds: kinds)
    }

    private func giver(_ decider: Decider) async throws -> Consent.Giver {
        switch decider {
        case .child: .child(child)
        case .guardian(let place): .guardian(try await guardian(place))
        }
    }

    func guardian(_ place: Int) async throws -> Guardian.ID {
        let guardians = try await page().family.guardians
        guard guardians.indices.contains(place) else { throw FaultInExample(text: about.name) }
        return guardians[place].id
    }
}
