import Coordination
import Domain

/// One plan in the test world, taken as far along its course as a test needs.
package struct PlanStory: Sendable {
    package let world: TestWorld
    package let plan: Plan.ID
    package let child: Child.ID
    /// Who holds the plan and takes its steps.
    package let holder: Caller

    /// How far a plan has come, in order.
    package enum Stage: Int, Sendable, CaseIterable {
        case noticed, offered, accepted, consented, called, met, agreed
    }

    /// A plan that someone, else the nurse, has begun and taken as far as `stage`.
    ///
    /// - Parameter child: Another child than the one of the world.
    /// - Parameter isAnother: Whether it is one more plan for the same child.
    package init(
        in world: TestWorld,
        until stage: Stage = .noticed,
        childDecides: Bool = false,
        of child: Child.ID? = nil,
        maturity: Maturity? = nil,
        isAnother: Bool = false,
        as holder: Caller? = nil
    ) async throws {
        self.world = world
        self.holder = holder ?? world.bup
        self.child = child ?? world.family.child
        plan = try await world.coordinator.noticeNeed(
            of: self.child,
            words: "Skolan fungerar inte",
            whose: .child,
            why: "Två huvudmän behövs",
            isAnother: isAnother,
            maturity: maturity ?? (childDecides ? .together : .heard),
            initiator: "Ida",
            considering: Self.consideration(on: world.coordinator.today),
            as: self.holder
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
            as: holder
        )
    }

    @discardableResult
    package func call(
        _ units: Set<ServiceUnit.ID>,
        on day: CivilDate? = nil
    ) async throws -> Set<ServiceUnit.ID> {
        try await world.coordinator.callMeeting(
            NewMeeting(
                day: day ?? world.coordinator.today,
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
            as: holder
        )
    }

    package func hold(
        _ attendance: Attendance? = nil,
        on day: CivilDate? = nil
    ) async throws {
        try await world.coordinator.holdMeeting(
            notes: "Alla sa sitt",
            attendance: attendance,
            in: plan,
            version: try await version,
            considering: Self.consideration(on: day ?? world.coordinator.today),
            as: holder
        )
    }

    /// A called unit's answer to the call that was handed to it.
    @discardableResult
    package func answerCall(_ reply: CallAnswer.Reply, as caller: Caller) async throws -> Bool {
        guard let meeting = try await overview(as: caller).coming else { throw NotFound() }
        return try await world.coordinator.answerCall(
            to: meeting.id,
            reply,
            in: plan,
            as: caller
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
            as: holder
        )
    }

    /// A goal, an input of the holder's own and someone with the overall responsibility.
    package func fill() async throws {
        let own = holder.unit ?? TestOrganisations.bup.id
        let goal = try await world.coordinator.addGoal(
            "Lugna dagar",
            whose: .child,
            to: plan,
            as: holder
        )
        _ = try await ask(own, aimingAt: goal)
        try await world.coordinator.name(
            PlanRole(kind: .lead, unit: own, name: "Ida"),
            in: plan,
            as: holder
        )
    }

    /// An input that the holder writes down for `performer`.
    package func ask(
        _ performer: ServiceUnit.ID,
        _ what: Prose = "Samtal en gång i veckan",
        aimingAt goal: Goal.ID? = nil
    ) async throws -> SupportInput.ID {
        try await world.coordinator.addInput(
            what,
            for: nil,
            aimingAt: goal,
            by: performer,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            to: plan,
            as: holder
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
            as: holder
        )
    }

    /// Hands out everything of these kinds that is proposed, to these units.
    @discardableResult
    package func handOut(
        kinds: Set<InformationKind> = Self.allKinds,
        to units: Set<ServiceUnit.ID> = Self.allUnits,
        as caller: Caller? = nil
    ) async throws -> Int {
        let caller = caller ?? holder
        let proposal = try await world.coordinator.handOutProposal(for: plan, as: caller)
        return try await world.coordinator.handOut(
            Dictionary(uniqueKeysWithValues: units.map { ($0, kinds) }),
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
        get async throws { try await overview(as: holder).plan.content.status }
    }

    package var version: Int {
        get async throws { try await overview(as: holder).plan.version }
    }

    package var deciders: [Consent.Giver] {
        get async throws { try await overview(as: holder).deciders }
    }
}
