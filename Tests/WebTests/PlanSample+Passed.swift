import Domain
import Fixtures

@testable import Coordination

extension PlanSample {
    /// One of two guardians is shut out.
    static var careful: PlanSample {
        var sample = PlanSample.typical
        sample.shutOut = [52]
        return sample
    }

    /// Two have said no to a need, one is asked to take over, and a unit closes.
    static var passed: PlanSample {
        var sample = PlanSample.typical
        let need = Need(
            id: 15,
            words: "Ingen möter Elsa när bussen kommer hem.",
            whose: .guardian,
            owner: SampleUnits.school.id,
            concernsSafety: true
        )
        sample.needs.append(need)
        sample.goals.append(
            Goal(id: 16, words: "Orka hela skoldagen.", whose: .child, sides: [.school, .health])
        )
        sample.measures.append(
            OtherMeasure(
                id: 17,
                who: "Fotbollslaget",
                what: "Tränaren väntar vid bussen.",
                when: "tisdagar",
                circle: .leisure
            )
        )
        let input = SupportInput(
            id: 25,
            what: "Kontaktfamilj en helg i månaden.",
            need: need.id,
            performer: SampleUnits.social.id,
            askedBy: SampleUnits.school.id,
            answerBy: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            place: .home,
            needsDecision: true
        )
        sample.inputs.append(input)
        sample.answers.append(
            InputAnswer(
                input: input.id,
                commitment: .promised(starts: nil),
                by: 95,
                day: "2026-11-02",
                at: Instant(milliseconds: 0),
                decision: "SN 2026:14"
            )
        )
        let declined = handover(18, need, to: SampleUnits.social.id)
        sample.handovers = [declined, handover(20, need, to: SampleUnits.habilitation.id)]
        sample.disclosures += sample.handovers.map { handover in
            Disclosure(
                id: .init(integerLiteral: handover.to == SampleUnits.social.id ? 40 : 41),
                part: PartReference(kind: .handover, id: handover.id.description, version: 1),
                owner: SampleUnits.school.id,
                receiver: handover.to,
                ground: .consent([1, 2]),
                by: 91,
                at: SwedishTime.noon(on: handover.day)
            )
        }
        sample.handoverAnswers = [
            HandoverAnswer(
                handover: declined.id,
                reply: .declined(because: "Det är inte vårt uppdrag."),
                by: 95,
                day: "2026-11-10",
                at: Instant(milliseconds: 1)
            )
        ]
        sample.escalations = [
            Escalation(id: 21, need: need.id, unit: SampleUnits.school.id, day: "2026-11-10"),
            Escalation(id: 22, need: need.id, unit: SampleUnits.psychiatry.id, day: "2026-11-10"),
        ]
        sample.needOrders = [
            NeedOrder(id: 23, needs: [1, need.id], giver: .child(50), day: "2026-11-12")
        ]
        sample.unitChanges = [
            UnitChange(
                id: 24,
                unit: SampleUnits.psychiatry.id,
                kind: .closes,
                day: "2027-01-15",
                account: "Mottagningen i Provby stänger.",
                told: "2026-11-15"
            )
        ]
        return sample
    }

    private static func handover(
        _ id: Handover.ID,
        _ need: Need,
        to unit: ServiceUnit.ID
    ) -> Handover {
        Handover(
            id: id,
            matter: .need(need.id),
            about: need.words,
            from: SampleUnits.school.id,
            to: unit,
            name: nil,
            day: "2026-11-05",
            answerBy: "2026-11-28"
        )
    }
}
