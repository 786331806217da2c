import Domain

/// Everything about one plan that one caller may see, for the plan's page and its forms.
package struct PlanOverview: Sendable {
    package let plan: Held<Plan>
    package let child: Child
    package let family: Family
    package let steps: [RecordedStep]
    package let voices: [RecordedVoice]
    package let needs: [Held<Need>]
    package let outcomes: [NeedOutcome]
    package let goals: [Held<Goal>]
    package let inputs: [Held<SupportInput>]
    package let answers: [InputAnswer]
    package let measures: [OtherMeasure]
    package let disagreements: [Held<Disagreement>]
    package let roles: [PlanRole]
    package let contacts: [SectorContact]
    package let meetings: [PlanMeeting]
    package let consents: [Held<Consent>]
    package let standing: ConsentStanding
    package let deciders: [Consent.Giver]
    package let disclosures: [Disclosure]
    package let directory: Directory
    package let version: Agreement.Version
    package let agreement: Agreement
    package let today: CivilDate

    /// The people around the child, as far as the caller may know them.
    package struct Family: Sendable {
        package let guardians: [Guardian]
        package let closePersons: [ClosePerson]
    }

    /// Where an input stands, as far as its answer has been handed to the caller.
    package func commitment(to input: SupportInput) -> Commitment {
        answers.first { $0.input == input.id }?.commitment ?? .asked
    }

    /// The steps that are open for the caller; none for anyone but the unit that holds the plan.
    package func openSteps(for caller: Caller) -> [Step.Kind] {
        guard caller.unit == plan.content.holder, plan.isOwn else { return [] }
        return plan.content.openSteps(consent: standing)
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

extension Coordinator {
    /// The plan, and for staff what their unit could hand out of it: one reading, one entry.
    ///
    /// - Returns: No proposal for the family, who hand out nothing.
    /// - Throws: `NotFound`.
    package func planWithProposal(
        _ id: Plan.ID,
        as caller: Caller
    ) async throws -> (overview: PlanOverview, proposal: HandOutProposal?) {
        try await read(as: caller) { work in
            let overview = try work.planOverview(id)
            return (overview, caller.unit == nil ? nil : try work.handOutProposal(for: id))
        }
    }
}

extension Work {
    func planOverview(_ id: Plan.ID) throws -> PlanOverview {
        let plan = try parts(Plan.self).require(id)
        let register = try knownRegister(of: plan.content)
        guard let agreement = agreements.agreement(plan.content.agreement) else {
            throw UnknownAgreement(reference: plan.content.agreement)
        }
        func all<Content: PlanPart>(_ type: Content.Type) throws -> [Held<Content>] {
            try parts(type).all(in: id)
        }
        return PlanOverview(
            plan: plan,
            child: try parts(Child.self).require(plan.child).content,
            family: PlanOverview.Family(
                guardians: try parts(Guardian.self).all(of: plan.child).map(\.content),
                closePersons: try parts(ClosePerson.self).all(of: plan.child).map(\.content)
            ),
            steps: try all(RecordedStep.self).map(\.content).sorted { $0.position < $1.position },
            voices: try all(RecordedVoice.self).map(\.content),
            needs: try all(Need.self),
            outcomes: try all(NeedOutcome.self).map(\.content),
            goals: try all(Goal.self),
            inputs: try all(SupportInput.self),
            answers: try all(InputAnswer.self).map(\.content),
            measures: try all(OtherMeasure.self).map(\.content),
            disagreements: try all(Disagreement.self),
            roles: try all(RecordedRole.self).map(\.content.role),
            contacts: try all(SectorContact.self).map(\.content),
            meetings: try all(PlanMeeting.self).map(\.content),
            consents: try all(Consent.self),
            standing: register.standing(on: today).told(to: caller),
            deciders: register.deciders,
            disclosures: try DisclosureLedger(work: self).entries(in: id),
            directory: try directory(),
            version: try agreements.version(plan.content.agreement),
            agreement: agreement,
            today: today
        )
    }
}
