import Domain

/// Everything about one plan that one caller may see, for the plan's page and its forms.
package struct PlanOverview: Sendable {
    package let plan: Held<Plan>
    package let child: Child
    package let family: Family
    package let steps: [RecordedStep]
    package let voices: [RecordedVoice]
    package let notes: [Held<RecordedNote>]
    package let needs: [Held<Need>]
    package let outcomes: [Held<NeedOutcome>]
    package let goals: [Held<Goal>]
    package let inputs: [Held<SupportInput>]
    package let answers: [InputAnswer]
    package let measures: [OtherMeasure]
    package let disagreements: [Held<Disagreement>]
    package let namedRoles: [RecordedRole]
    package let contacts: [SectorContact]
    package let meetings: [PlanMeeting]
    package let callAnswers: [CallAnswer]
    package var replies: [FamilyReply] = []
    package let messages: [Held<FamilyMessage>]
    package let handovers: [Held<Handover>]
    package let handoverAnswers: [HandoverAnswer]
    package let escalations: [Escalation]
    package let needOrders: [Held<NeedOrder>]
    package let unitChanges: [Held<UnitChange>]
    package let consents: [Held<Consent>]
    package let records: FamilyRecords
    package let standing: ConsentStanding
    package let deciders: [Consent.Giver]
    /// The guardians who may answer the call, for the unit that called; none for anyone else.
    package var repliers: [Consent.Giver] = []
    /// Guardians who could not be reached, and who decide again once they have answered.
    package var unreachable: [Consent.Giver] = []
    /// The guardians whom the caller's own unit has shut out today; never told to the family, nor to
    /// a unit that has not decided it.
    package var shutOut: Set<Guardian.ID> = []
    package let disclosures: [Disclosure]
    package let directory: Directory
    package let version: Agreement.Version
    package let agreement: Agreement
    package let today: CivilDate
    /// Every part that the caller has read here, at the version it was read.
    package var read: Set<PartReference> = []
    /// When each part that the caller has read here was last written.
    package var writtenAt: [PartReference: Instant] = [:]

    /// The people around the child, as far as the caller may know them.
    package struct Family: Sendable {
        package let guardians: [Guardian]
        package let closePersons: [ClosePerson]
    }

    package var roles: [PlanRole] { namedRoles.map(\.role) }

    /// Where an input stands, as far as its answer has been handed to the caller.
    package func commitment(to input: SupportInput) -> Commitment {
        answers.first { $0.input == input.id }?.commitment ?? .asked
    }

    /// What was last weighed about the child's best interests and may be carried to the next step.
    ///
    /// A note that is kept from the guardians is never carried along, since the next may be theirs.
    package var noteToCarry: Prose? {
        let open = notes.filter { $0.audience == .family }.map(\.content)
        return steps.reversed().lazy.compactMap { step in
            open.first { $0.step == step.id }?.note.bestInterests
        }.first
    }

    /// The meeting that has been called but is not yet written about.
    package var coming: PlanMeeting? { meetings.coming(after: steps.latestMeetingDay) }

    /// The meeting that was called off, until a new call, or its own day, has come.
    package var calledOff: PlanMeeting? {
        meetings.calledOff(after: steps.latestMeetingDay).flatMap { $0.day >= today ? $0 : nil }
    }

    /// The meeting to come whose day has not passed, which a new call would move.
    package var comingCall: PlanMeeting? {
        coming.flatMap { $0.day >= today ? $0 : nil }
    }

    /// The meeting that took the place of an earlier call, if any.
    package func replacement(of meeting: PlanMeeting) -> PlanMeeting? {
        meetings.replacement(of: meeting, met: steps.meetingDays)
    }

    /// The units that a copy of this meeting has gone to.
    package func receivers(of meeting: PlanMeeting) -> Set<ServiceUnit.ID> {
        let handed = disclosures.filter {
            $0.part.kind == .meeting && $0.part.id == meeting.partID
        }
        return Set(handed.map(\.receiver))
    }

    /// The called meeting that a follow-up is written about; nothing before its day has come.
    package var followUpMeeting: PlanMeeting? {
        meetings.filter { $0.day <= today }.coming(after: steps.latestMeetingDay)
    }

    /// The steps that are open for the caller; none for anyone but the unit that holds the plan.
    package func openSteps(for caller: Caller) -> [Step.Kind] {
        guard caller.unit == plan.content.holder, plan.isOwn else { return [] }
        return plan.content.openSteps(consent: standing)
            .filter { $0 != .calledOff || coming != nil }
    }

    /// The services that the plan shows the child to need, as far as the caller can see.
    package var needed: [ServiceUnit.ID: NeededService] {
        directory.services(
            holder: plan.content.holder,
            needs: needs.map(\.content),
            inputs: inputs.map(\.content),
            handovers: handovers.map(\.content).filter { $0.takenBack == nil }
        )
    }

    /// What obliges the parties to the plan, as far as the caller can see.
    package var basis: PlanBasis { PlanBasis(needing: Set(needed.values)) }

    /// Whether the family is owed an offer that nobody has made.
    package var owesOffer: Bool {
        switch plan.content.status {
        case .noticed, .asked, .refused: version.terms.isOfferDue(needing: needed)
        case .offered, .declined, .accepted, .consented, .called, .met, .agreed, .followedUp,
            .ended:
            false
        }
    }

    /// How long the plan's stretches have taken.
    package var clocks: CourseClocks {
        CourseClocks(
            marks: steps.map(\.mark),
            firstInput: firstInput,
            targets: version.terms.dayTargets,
            today: today
        )
    }

    /// The day the first input started, as far as the caller knows.
    private var firstInput: CivilDate? {
        answers.compactMap { answer in
            switch answer.commitment {
            case .started(let day), .done(let day, _): day
            case .asked, .promised, .declined: nil
            }
        }.min()
    }
}

extension Coordinator {
    /// The plan as the caller may see it.
    ///
    /// - Throws: `NotFound` when it does not exist, and just the same when it is hidden.
    package func planOverview(_ id: Plan.ID, as caller: Caller) async throws -> PlanOverview {
        try await read(as: caller) { try $0.planOverview(id) }
    }
}

extension Work {
    func planOverview(_ id: Plan.ID) throws -> PlanOverview {
        let plan = try parts(Plan.self).require(id)
        var reader = PlanReader(work: self, plan: plan)
        let register = try knownRegister(of: plan.content)
        var overview = try overview(of: plan, knowing: register, with: &reader)
        overview.unreachable = register.unreachable
        overview.shutOut = try shutOut(from: plan.child)
        overview.replies = try reader.all(FamilyReply.self).map(\.content)
        overview.repliers = try repliers(overview)
        overview.read = reader.read
        overview.writtenAt = reader.writtenAt
        return overview
    }

    private func overview(
        of plan: Held<Plan>,
        knowing register: ConsentRegister,
        with reader: inout PlanReader
    ) throws -> PlanOverview {
        PlanOverview(
            plan: plan,
            child: try parts(Child.self).require(plan.child).content,
            family: try family(of: plan.child),
            steps: try reader.steps(),
            voices: try reader.all(RecordedVoice.self).map(\.content),
            notes: try reader.all(RecordedNote.self),
            needs: try reader.all(Need.self),
            outcomes: try reader.outcomes(),
            goals: try reader.all(Goal.self),
            inputs: try reader.all(SupportInput.self),
            answers: try reader.answers(),
            measures: try reader.all(OtherMeasure.self).map(\.content),
            disagreements: try reader.all(Disagreement.self),
            namedRoles: try reader.all(RecordedRole.self).map(\.content),
            contacts: try reader.all(SectorContact.self).map(\.content),
            meetings: try reader.all(PlanMeeting.self).map(\.content),
            callAnswers: try reader.all(CallAnswer.self).map(\.content),
            messages: try reader.all(FamilyMessage.self).sorted { $0.content.id < $1.content.id },
            handovers: try reader.all(Handover.self).sorted { $0.content.id < $1.content.id },
            handoverAnswers: try reader.all(HandoverAnswer.self).map(\.content),
            escalations: try reader.all(Escalation.self).map(\.content),
            needOrders: try reader.all(NeedOrder.self),
            unitChanges: try reader.all(UnitChange.self),
            consents: try reader.consents(of: plan.content),
            records: try familyRecords(in: plan.content.id),
            standing: register.standing(on: today).told(to: caller),
            deciders: register.deciders,
            disclosures: try DisclosureLedger(work: self).entries(in: plan.content.id),
            directory: try directory(),
            version: try agreements.version(plan.content.agreement),
            agreement: try agreement(of: plan.content),
            today: today
        )
    }

    private func agreement(of plan: Plan) throws -> Agreement {
        guard let agreement = agreements.agreement(plan.agreement) else {
            throw UnknownAgreement(reference: plan.agreement)
        }
        return agreement
    }

    private func family(of child: Child.ID) throws -> PlanOverview.Family {
        PlanOverview.Family(
            guardians: try parts(Guardian.self).all(of: child).map(\.content),
            closePersons: try parts(ClosePerson.self).all(of: child).map(\.content)
        )
    }
}
