import Coordination
import Domain
import Fixtures

extension PlanStory {
    /// What the child said on condition that no guardian learns of it.
    static let secret = VoiceRecord.said(
        VoiceRecord.Statement(
            asking: .talk,
            words: "Jag vill inte sova hos pappa",
            audience: .notForParents,
            effect: "Vi talar vidare enskilt"
        )
    )

    /// A plan with at least one part of every kind, agreed on and handed out, and a plan of the
    /// social services' own for a child of theirs.
    static func full(in world: TestWorld) async throws -> PlanStory {
        let story = try await PlanStory(in: world)
        try await story.step(.offered, voice: secret)
        try await story.step(.answered(.yes))
        for giver in try await story.deciders { try await story.consent(of: giver) }
        try await story.step(.consented)
        try await story.call([TestOrganisations.social.id, TestOrganisations.school.id])
        try await story.addRest()
        try await story.handOut()
        try await story.answer(as: world.school)
        try await story.answerCall(.comes, as: world.school)
        for caller in [world.mother, world.child] { try await story.reply(.byPhone, as: caller) }
        try await story.hold()
        try await story.agree()
        try await story.handOut()
        try await story.handOut(as: world.school)
        try await story.passOn()
        try await otherPlan(in: world)
        return story
    }

    /// One part of each kind that the course itself does not make.
    private func addRest() async throws {
        let (coordinator, bup) = (world.coordinator, world.bup)
        try await coordinator.addClosePerson(
            name: "Mormor",
            relation: "mormor",
            to: world.family.child,
            as: bup
        )
        _ = try await ask(TestOrganisations.school.id)
        try await coordinator.addMeasure(
            by: "Scouterna",
            "Läger",
            when: "i sommar",
            to: plan,
            as: bup
        )
        try await coordinator.nameContact(
            of: .health,
            unit: TestOrganisations.bup.id,
            name: "Ida",
            deputy: nil,
            in: plan,
            as: bup
        )
        try await coordinator.raiseDisagreement(
            about: nil,
            .whoPays,
            account: "Vem betalar?",
            startsNow: nil,
            in: plan,
            as: bup
        )
        try await addOutcome()
        try await addFamilyRecords()
        try await addMessages()
    }

    /// A need that two in a row will not answer for, the family's order, and a unit that closes.
    private func passOn() async throws {
        let coordinator = world.coordinator
        let need = try await overview(as: world.bup).needs[0].content.id
        for asked in [world.school, world.social] {
            guard let unit = asked.unit else { continue }
            try await coordinator.assign(need, to: unit, as: world.bup)
            try await handOut()
            let offer = try await overview(as: asked).offers(to: unit)[0].id
            _ = try await coordinator.answerHandover(
                offer,
                .declined(because: "Inte vårt"),
                in: plan,
                as: asked
            )
        }
        try await coordinator.orderNeeds([need], in: plan, as: world.mother)
        _ = try await coordinator.tellUnitChange(
            .closes,
            on: coordinator.today.adding(days: 30),
            "Vi slutar",
            as: world.school
        )
    }

    private func addMessages() async throws {
        for caller in [world.mother, world.child] {
            _ = try await world.coordinator.askForCopies(of: "Allt", in: plan, as: caller)
        }
        for caller in [world.mother, world.child] {
            for readers in FamilyMessage.Readers.allCases {
                try await world.coordinator.writeToHolder(
                    "Vi behöver prata",
                    readers: readers,
                    in: plan,
                    as: caller
                )
            }
        }
    }

    /// What is on record about guardians who do not answer; all of it is over.
    private func addFamilyRecords() async throws {
        let (coordinator, bup) = (world.coordinator, world.bup)
        let father = world.family.guardians[1]
        try await coordinator.recordBoardDecision(
            about: father,
            .psychiatricCare,
            reference: "SN 2026:17",
            decided: coordinator.today,
            in: plan,
            as: bup
        )
        if try await deciders.contains(.guardian(father)) {
            try await keepAbsence(of: father)
            let absence = try await coordinator.read(as: bup) { work in
                try work.parts(GuardianAbsence.self).all(in: plan)[0].content.id
            }
            try await coordinator.endAbsence(absence, in: plan, as: bup)
        }
        let closure = try await coordinator.closeInsight(
            of: father,
            because: "Fara för barnet",
            decidedBy: "Eva Provås, enhetschef",
            review: coordinator.today.adding(days: 30),
            as: bup
        )
        try await coordinator.liftClosure(closure, as: bup)
    }

    private func addOutcome() async throws {
        let need = try await overview(as: world.bup).needs[0].content.id
        let answers: [(Caller, NeedOutcome.Readers)] = [
            (world.mother, .helpers), (world.mother, .everyone), (world.child, .holder),
            (world.mother, .holder),
        ]
        for (caller, readers) in answers {
            try await world.coordinator.answerOutcome(
                of: need,
                in: plan,
                result: .partly,
                inTime: true,
                comment: nil,
                readers: readers,
                as: caller
            )
        }
    }

    /// The school says yes to the first question it has been asked.
    @discardableResult
    func answer(as caller: Caller) async throws -> Bool {
        let input = try await overview(as: caller).inputs
            .first { $0.content.performer == caller.unit }
        guard let input else { throw NotFound() }
        return try await world.coordinator.answer(
            input.content.id,
            .promise(starts: nil),
            in: plan,
            as: caller
        )
    }

    private static func otherPlan(in world: TestWorld) async throws {
        let child = try await world.coordinator.register(
            NewChild(
                givenName: "Olle",
                familyName: "Provström",
                birthDate: "2012-03-04",
                number: nil,
                homeMunicipality: TestOrganisations.municipalityCode,
                guardians: []
            ),
            as: world.social
        )
        _ = try await world.coordinator.noticeNeed(
            of: child,
            words: "Ingen bostad",
            whose: .staff,
            why: "Flera behövs",
            maturity: .alone(question: "Boende", reasons: "Förstår följderna"),
            initiator: "Sara",
            considering: consideration(on: world.coordinator.today),
            as: world.social
        )
    }
}
