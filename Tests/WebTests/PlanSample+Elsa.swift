import Coordination
import Domain
import Fixtures

extension PlanSample {
    /// A plan of which nothing more than the plan itself can be read.
    static let untouched = PlanSample()

    /// A need has just been noticed, and nothing more.
    static var empty: PlanSample {
        var sample = PlanSample()
        sample.steps = [step(61, .noticed, "2026-11-20", .noticed, .notAsked(because: "Hon sov."))]
        sample.standing = .waiting(for: [.guardian(51)])
        return sample
    }

    /// A plan that runs, with one question that nobody has answered.
    static var typical: PlanSample {
        var sample = PlanSample()
        sample.guardians = [guardian(51, "Anna Ek", "mamma"), guardian(52, "Omar Ek", "pappa")]
        sample.closePersons = [
            ClosePerson(id: 53, child: 50, name: "Birgit Ek", relation: "mormor")
        ]
        sample.status = .agreed(followUp: "2026-12-10")
        sample.steps = course
        sample.needs = [
            Need(
                id: 1,
                words: "Jag får ont i magen när jag tänker på skolan.",
                whose: .child,
                owner: SampleUnits.school.id
            )
        ]
        sample.goals = [Goal(id: 2, words: "Jag vill kunna gå hela dagar.", whose: .child)]
        sample.inputs = inputs
        sample.answers = [
            answer(1, .done(since: "2026-10-26", on: "2026-11-02")),
            answer(2, .started(on: "2026-11-05")),
        ]
        sample.measures = [
            OtherMeasure(id: 5, who: "Mormor", what: "Följa till skolan", when: "tisdagar")
        ]
        sample.roles = [
            PlanRole(kind: .lead, unit: SampleUnits.school.id, name: "Kuratorn"),
            PlanRole(kind: .initiator, unit: SampleUnits.school.id, name: "Skolsköterskan"),
            PlanRole(kind: .chair, unit: SampleUnits.school.id, name: "Kuratorn"),
        ]
        sample.contacts = [
            contact(1, .school, SampleUnits.school.id, "Kuratorn", deputy: "skolsköterskan"),
            contact(2, .health, SampleUnits.psychiatry.id, "Psykologen", deputy: nil),
        ]
        sample.meetings = [meeting]
        sample.consents = [consent(1, .guardian(51)), consent(2, .guardian(52))]
        sample.disclosures = [
            disclosure(1, .plan, "2026-10-22"), disclosure(2, .input, "2026-10-22"),
            disclosure(3, .need, "2026-10-22"), sent(sample.inputs[2], to: SampleUnits.social),
        ]
        return sample
    }

    private static var course: [Step] {
        let said = VoiceRecord.said(
            VoiceRecord.Statement(
                asking: .drawing,
                words:
                    """
                    Jag vill kunna gå till skolan utan att få ont i magen, och att ni pratar med mig \
                    först.
                    """,
                audience: .family,
                effect: "Skolan flyttade starten till 9.30 och Elsas fråga kom först på mötet."
            )
        )
        let quiet = VoiceRecord.declined(.talk)
        return [
            step(61, .noticed, "2026-09-28", .noticed, quiet, why: "Var för sig räcker vi inte."),
            step(62, .offered, "2026-10-01", .offered, said),
            step(63, .answered, "2026-10-03", .accepted, quiet),
            step(64, .consented, "2026-10-08", .consented, quiet),
            step(65, .called, "2026-10-09", .called(meeting: "2026-10-20"), quiet),
            step(66, .met, "2026-10-20", .met, quiet),
            step(67, .agreed, "2026-10-22", .agreed(followUp: "2026-12-10"), quiet),
        ]
    }

    private static var inputs: [SupportInput] {
        [
            input(1, "Elsa börjar 9.30, i lilla rummet", by: SampleUnits.school),
            input(
                2,
                "Fem samtal om oro, Elsa bestämmer plats",
                by: SampleUnits.psychiatry,
                goal: 2
            ),
            input(3, "Stöd hemma på morgonen", by: SampleUnits.social, until: "2026-12-01"),
        ]
    }

    private static var meeting: PlanMeeting {
        PlanMeeting(
            id: 1,
            day: "2026-10-20",
            time: "13.00",
            place: "Lindskolan",
            question: "Hur kan Elsa komma till skolan utan att få ont i magen?",
            called: [SampleUnits.psychiatry.id, SampleUnits.social.id],
            invited: "mormor",
            childTakesPart: .comesPartly,
            notes: "Elsa var med först. Alla lovade sitt.",
            attendance: Attendance(
                units: [SampleUnits.psychiatry.id],
                child: .comesPartly,
                guardians: [51],
                guardiansAway: [52],
                others: "mormor"
            )
        )
    }
}

extension PlanSample {
    static func step(
        _ id: UInt8,
        _ kind: Step.Kind,
        _ day: CivilDate,
        _ status: Plan.Status,
        _ voice: VoiceRecord,
        why: Prose? = nil
    ) -> Step {
        Step(
            id: .init(integerLiteral: id),
            kind: kind,
            considered: Considered(
                day: day,
                by: 91,
                unit: SampleUnits.school.id,
                bestInterests: "Elsa behöver lugn och att vi vuxna håller ihop.",
                voice: voice
            ),
            why: why,
            status: status
        )
    }

    static func guardian(_ id: UInt8, _ name: String, _ relation: String) -> Guardian {
        Guardian(
            id: .init(integerLiteral: id),
            child: 50,
            name: name,
            kind: .parent,
            relation: relation,
            custody: .days("2014-05-03")
        )
    }

    static func input(
        _ id: UInt8,
        _ what: Prose,
        by unit: ServiceUnit,
        until day: CivilDate? = nil,
        staying: Staying = Staying(atHome: true, inSchool: true),
        payer: Principal.ID? = nil,
        goal: Goal.ID? = nil
    ) -> SupportInput {
        SupportInput(
            id: .init(integerLiteral: id),
            what: what,
            need: 1,
            goal: goal,
            performer: unit.id,
            askedBy: SampleUnits.school.id,
            answerBy: day,
            staying: staying,
            payer: payer
        )
    }

    static func answer(_ input: UInt8, _ commitment: Commitment) -> InputAnswer {
        InputAnswer(
            input: .init(integerLiteral: input),
            commitment: commitment,
            by: 92,
            day: "2026-10-21",
            at: Instant(milliseconds: 0)
        )
    }

    static func contact(
        _ id: UInt8,
        _ sector: Sector,
        _ unit: ServiceUnit.ID,
        _ name: String,
        deputy: String?
    ) -> SectorContact {
        SectorContact(
            id: .init(integerLiteral: id),
            sector: sector,
            unit: unit,
            name: name,
            deputy: deputy,
            phone: PhoneNumber("070-174 06 05"),
            period: .days("2026-10-20")
        )
    }

    static func consent(
        _ id: UInt8,
        _ giver: Consent.Giver,
        withdrawn: CivilDate? = nil
    ) -> Consent {
        Consent(
            id: .init(integerLiteral: id),
            giver: giver,
            decision: .yes(
                Consent.Scope(
                    parties: [SampleUnits.school.id, SampleUnits.psychiatry.id],
                    kinds: Set(InformationKind.allCases)
                )
            ),
            form: .written,
            period: .days("2026-10-08", "2027-03-01"),
            withdrawn: withdrawn
        )
    }

    static func disclosure(
        _ id: UInt8,
        _ kind: PartKind,
        _ day: CivilDate,
        to receiver: ServiceUnit = SampleUnits.psychiatry
    ) -> Disclosure {
        Disclosure(
            id: .init(integerLiteral: id),
            part: PartReference(kind: kind, id: "\(id)", version: 1),
            owner: SampleUnits.school.id,
            receiver: receiver.id,
            ground: .consent([1, 2]),
            by: 91,
            at: SwedishTime.noon(on: day)
        )
    }
}
