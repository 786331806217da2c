import Coordination
import Domain

/// One plan in the test world, taken as far along its course as a test needs.
package struct PlanStory: Sendable {
    package let world: TestWorld
    package let plan: Plan.ID

    /// How far a plan has come, in order.
    package enum Stage: Int, Sendable, CaseIterable {
        case noticed, offered, accepted, consented, called, met, agreed
    }

    /// A plan that the health care unit has begun and taken as far as `stage`.
    package init(
        in world: TestWorld,
        until stage: Stage = .noticed,
        childDecides: Bool = false
    ) async throws {
        self.world = world
        plan = try await world.coordinator.noticeNeed(
            of: world.family.child,
            words: "Skolan fungerar inte",
            whose: .child,
            why: "Två huvudmän behövs",
            childDecides: childDecides,
            initiator: "Ida",
            considering: Self.consideration(on: world.coordinator.today),
            as: world.bup
        )
        for next in Stage.allCases.dropFirst() where next.rawValue <= stage.rawValue {
            try await take(next)
        }
    }

    /// What every step needs: the day, best interests and the child's voice.
    package static func consideration(
        on day: CivilDate,
        voice: VoiceRecord = .declined(.talk)
    ) -> Consideration {
        Consideration(day: day, bestInterests: "Bäst för barnet", voice: voice)
    }

    package static let allKinds = Set(InformationKind.allCases)
    package static let allUnits: Set<ServiceUnit.ID> = [
        TestOrganisations.bup.id, TestOrganisations.social.id, TestOrganisations.school.id,
    ]
}

extension PlanStory {
    private func take(_ stage: Stage) async throws {
        switch stage {
        case .noticed: break
        case .offered: try await step(.offered)
        case .accepted: try await step(.answered(.yes))
        case .consented:
            for giver in try await deciders { try await consent(of: giver) }
            try await step(.consented)
        case .called: try await call([TestOrganisations.social.id, TestOrganisations.school.id])
        case .met: try await hold()
        case .agreed: try await agree()
        }
    }

    package func step(
        _ event: Plan.Event,
        why: Prose? = nil,
        voice: VoiceRecord = .declined(.talk)
    ) async throws {
        try await world.coordinator.takeStep(
            event,
            in: plan,
            version: try await version,
            why: why,
            considering: Self.consideration(on: world.coordinator.today, voice: voice),
            as: world.bup
        )
    }

    package func call(_ units: Set<ServiceUnit.ID>) async throws {
        try await world.coordinator.callMeeting(
            NewMeeting(
                day: world.coordinator.today,
                time: "13:00",
                place: "Biblioteket",
                question: "Hur blir skoldagen lugnare?",
                called: units,
                invited: nil,
                childTakesPart: .comes
            ),
            in: plan,
            version: try await version,
            considering: Self.consideration(on: world.coordinator.today),
            as: world.bup
        )
    }

    package func hold() async throws {
        try await world.coordinator.holdMeeting(
            notes: "Alla sa sitt",
            in: plan,
            version: try await version,
            considering: Self.consideration(on: world.coordinator.today),
            as: world.bup
        )
    }

    /// Writes down what law and agreement demand, and agrees.
    package func agree() async throws {
        try await fill()
        try await world.coordinator.agree(
            on: plan,
            version: try await version,
            followUp: world.coordinator.today.adding(days: 90),
            othersDoNothing: true,
            considering: Self.consideration(on: world.coordinator.today),
            as: world.bup
        )
    }

    /// A goal, an input of the holder's own and someone with the overall responsibility.
    package func fill() async throws {
        try await world.coordinator.addGoal(
            "Lugna dagar",
            whose: .child,
            to: plan,
            as: world.bup
        )
        _ = try await ask(TestOrganisations.bup.id)
        try await world.coordinator.name(
            PlanRole(kind: .lead, unit: TestOrganisations.bup.id, name: "Ida"),
            in: plan,
            as: world.bup
        )
    }

    /// An input that the health care unit writes down for `performer`.
    package func ask(
        _ performer: ServiceUnit.ID,
        _ what: Prose = "Samtal en gång i veckan"
    ) async throws -> SupportInput.ID {
        try await world.coordinator.addInput(
            what,
            for: nil,
            by: performer,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            to: plan,
            as: world.bup
        )
    }

    package func consent(
        of giver: Consent.Giver,
        _ decision: Consent.Decision? = nil,
        until: CivilDate? = nil
    ) async throws {
        let all = Consent.Scope(parties: Self.allUnits, kinds: Self.allKinds)
        let today = world.coordinator.today
        try await world.coordinator.recordConsent(
            of: giver,
            decision ?? .yes(all),
            form: .oral,
            period: .days(today, until ?? today.adding(days: 180)),
            in: plan,
            as: world.bup
        )
    }

    /// Hands out everything that is proposed.
    @discardableResult
    package func handOut(
        kinds: Set<InformationKind> = Self.allKinds,
        as caller: Caller? = nil
    ) async throws -> Int {
        let caller = caller ?? world.bup
        let proposal = try await world.coordinator.handOutProposal(for: plan, as: caller)
        return try await world.coordinator.handOut(
            Dictionary(uniqueKeysWithValues: proposal.receivers.map { ($0.receiver, kinds) }),
            seen: proposal.digest,
            in: plan,
            as: caller
        )
    }
}

extension PlanStory {
    package func overview(as caller: Caller) async throws -> PlanOverview {
        try await world.coordinator.planOverview(plan, as: caller)
    }

    package var status: Plan.Status {
        get async throws { try await overview(as: world.bup).plan.content.status }
    }

    package var version: Int {
        get async throws { try await overview(as: world.bup).plan.version }
    }

    package var deciders: [Consent.Giver] {
        get async throws { try await overview(as: world.bup).deciders }
    }
}
