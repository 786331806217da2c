import Coordination
import Domain
import Fixtures

extension PlanSample {
    /// Every section at once, with the longest names and everything that can be late or wrong.
    static var worst: PlanSample {
        var sample = typical
        sample.child = person("Alexandra-Maximiliana", born: "2008-12-24")
        sample.steps = typical.steps.map { $0 } + [privateStep]
        sample.status = .followedUp(next: "2026-11-19")
        sample.needs += [
            Need(id: 9, words: Prose(longText) ?? "Långt", whose: .staff, owner: nil),
            Need(id: 10, words: "Sömnen.", whose: .guardian, owner: SampleUnits.habilitation.id),
        ]
        sample.outcomes = [
            outcome(1, .partly, true, "Lättare nu, men söndagar är svåra.", .child),
            outcome(10, .notMet, false, nil, .guardian, keptBy: .guardian(52)),
        ]
        sample.inputs += hardInputs
        sample.answers += [
            answer(11, .promised(starts: "2026-12-15")),
            answer(12, .declined(because: "Vi saknar personal.")),
            answer(13, .promised(starts: nil)),
        ]
        sample.disagreements = disagreements
        sample.roles += [
            PlanRole(
                kind: .careContact,
                unit: SampleUnits.habilitation.id,
                name: "Arbetsterapeuten"
            )
        ]
        sample.contacts += [
            contact(
                3,
                .health,
                SampleUnits.habilitation.id,
                "Arbetsterapeuten",
                deputy: "logopeden"
            )
        ]
        sample.meetings += [
            PlanMeeting(
                id: 2,
                day: "2026-12-02",
                time: "13.00",
                place: "Rum 12",
                question: "Hur går det?",
                called: [SampleUnits.habilitation.id, SampleUnits.psychiatry.id],
                invited: "mormor och Alexandras ridlärare",
                childTakesPart: .callsIn
            )
        ]
        sample.messages = messages
        sample.callAnswers = [
            CallAnswer(
                id: 1,
                meeting: 2,
                unit: SampleUnits.habilitation.id,
                reply: .staysAway(because: "Vi är på kurs.", suggests: "2026-12-04"),
                by: 95,
                day: "2026-11-13"
            )
        ]
        sample.replies = [
            FamilyReply(
                id: 1,
                meeting: 2,
                giver: .guardian(51),
                way: .cannot,
                support: "Tolk på dari",
                words: "Jag jobbar till fyra.",
                day: "2026-11-14"
            ),
            FamilyReply(
                id: 2,
                meeting: 2,
                giver: .child(50),
                way: .byPhone,
                day: "2026-11-14"
            ),
        ]
        sample.consents += [
            consent(3, .guardian(52), withdrawn: "2026-11-10"),
            Consent(
                id: 4,
                giver: .child(50),
                decision: .no,
                form: .oral,
                period: .days("2026-11-01", "2027-01-01")
            ),
        ]
        sample.disclosures += [
            disclosure(4, .voice, "2026-10-23", to: SampleUnits.habilitation),
            disclosure(5, .meeting, "2026-10-23", to: SampleUnits.leisure),
        ]
        return sample
    }

    /// A young person past the agreement's ages, whose need was seen long ago.
    static var late: PlanSample {
        var sample = typical
        sample.child = person("Elsa", born: "2008-01-15")
        sample.status = .noticed
        sample.steps = Array(typical.steps.prefix(1))
        sample.meetings = []
        sample.answers = []
        sample.standing = .waiting(for: [.guardian(51), .guardian(52)])
        return sample
    }

    static let longText = String(
        repeating: "Ingen vet vem som ska se till att det blir någon hjälp på kvällarna. ",
        count: 6
    )

    private static var privateStep: Step {
        step(
            68,
            .followedUp,
            "2026-11-12",
            .followedUp(next: "2026-11-19"),
            .said(
                VoiceRecord.Statement(
                    asking: .throughSomeone,
                    words: "Jag vill inte att de bråkar om mig.",
                    audience: .notForParents,
                    effect: "Vi pratade med henne igen."
                )
            )
        )
    }

    /// The same, read by a mother who has answered whether it helped.
    static var answered: PlanSample {
        var sample = worst
        sample.answerer = Reader.mother.caller.person
        return sample
    }

    private static let messages = [
        FamilyMessage(
            id: 1,
            words: Prose(longText) ?? "Långt",
            writer: .guardian(51),
            readers: .family,
            day: "2026-11-18",
            receipt: FamilyMessage.Receipt(day: "2026-11-19", answer: "Vi ringer på måndag.")
        ),
        FamilyMessage(
            id: 2,
            words: "Jag vill prata ensam med dig.",
            writer: .child(50),
            readers: .holder,
            day: "2026-11-20"
        ),
    ]

    private static func outcome(
        _ need: UInt8,
        _ result: NeedOutcome.Result,
        _ inTime: Bool,
        _ comment: Prose?,
        _ speaker: Speaker,
        keptBy: Consent.Giver? = nil
    ) -> NeedOutcome {
        NeedOutcome(
            id: .init(integerLiteral: need),
            need: .init(integerLiteral: need),
            result: result,
            inTime: inTime,
            comment: comment,
            answeredBy: speaker,
            day: "2026-11-15",
            keptBy: keptBy
        )
    }

    private static var hardInputs: [SupportInput] {
        [
            input(
                11,
                "Boende på annan ort under vintern",
                by: SampleUnits.habilitation,
                staying: Staying(atHome: false, inSchool: false),
                payer: SampleUnits.municipality.id
            ),
            input(
                12,
                "Resurs i klassrummet",
                by: SampleUnits.leisure,
                staying: Staying(atHome: true, inSchool: false)
            ),
            input(
                13,
                "Växelvis boende",
                by: SampleUnits.many[0],
                staying: Staying(atHome: false, inSchool: true)
            ),
            input(14, "Läxhjälp", by: SampleUnits.many[1], until: "2026-11-01"),
        ]
            + (15..<19).map { number in
                input(UInt8(number), "Ledsagning", by: SampleUnits.many[number - 13])
            }
    }

    private static var disagreements: [Disagreement] {
        [
            Disagreement(
                id: 1,
                input: 11,
                subject: .whoPays,
                account: "Båda säger att det är den andra.",
                startsNow: SampleUnits.social.id,
                raised: "2026-11-02"
            ),
            Disagreement(
                id: 2,
                input: nil,
                subject: .whoDoes,
                account: "Vem möter vid bussen?",
                startsNow: nil,
                raised: "2026-11-03",
                settled: Disagreement.Settlement(outcome: "Fritidsgården.", day: "2026-11-05")
            ),
        ]
    }
}
