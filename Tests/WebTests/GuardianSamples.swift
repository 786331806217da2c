import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension Samples {
    /// Units with lists of their own, with somebody to ask and without.
    static let lookedCopies = [
        WhoHasLooked.Copy(unit: SampleUnits.psychiatry, contact: "Ida, 070-174 06 15"),
        WhoHasLooked.Copy(unit: SampleUnits.school, contact: nil),
    ]

    /// A yes that was taken back, in a plan without any number to ring.
    static var unreachable: PlanSample {
        var sample = paused
        sample.contacts = []
        return sample
    }

    /// The pages about guardians, about who is invited, about law and about copies.
    static let guardians: [PageSample] =
        [
            guardiansPage("typical", .typical), guardiansPage("worst", troubled, [closure]),
            guardiansPage("alone", alone), guardiansPage("empty", .empty),
            guardiansPage("with codes", .typical, signIns: [.out, .used(on: "2026-11-20")]),
            guardiansPage("with old codes", .typical, signIns: [.takenBack(on: "2026-11-20")]),
            paper("for a child", .child(50)), paper("for a guardian", .guardian(51)),
            plan("alone", alone, .child), plan("alone", alone, .child, in: .en),
            invitedPage("typical", .typical), invitedPage("worst", .worst),
            invitedPage("empty", PlanSample()),
            lawReceivers("typical", from: SampleUnits.psychiatry),
            lawReceivers("none", from: SampleUnits.leisure),
            law("typical", to: SampleUnits.social), law("worst", to: SampleUnits.social, .worst),
            law("careful", to: SampleUnits.social, .careful), law("closed", to: SampleUnits.school),
            law(
                "with problems",
                to: SampleUnits.social,
                problems: ["part", "because"].map { FormProblem(field: $0, kind: .missing) }
            ),
            law("changed", to: SampleUnits.social, isChanged: true),
            law("empty", to: SampleUnits.social, PlanSample()),
            copies("empty", [], .mother),
            PageSample("for staff") { words in
                WhoHasLookedPage(
                    WhoHasLooked(lines: [], child: PlanSample.elsa),
                    plan: 70,
                    for: PlanSample.Reader.holder.caller,
                    in: words
                )
            },
            PageSample(trying: "without a number") { words in
                let reader = PlanSample.Reader.mother
                let overview = unreachable.overview(for: reader)
                return try FamilyConsentsPage(overview, for: reader.caller, in: words)
            },
            copies(
                "every answer",
                [
                    copyRequest(1, nil), copyRequest(2, .whole),
                    copyRequest(3, .part(without: [.voice], because: "Barnet har bett om det.")),
                    copyRequest(4, .no(because: "Vi har inget om er.")),
                ],
                .mother
            ),
            copies("to answer", [copyRequest(1, nil)], .holder),
        ] + forms(about: troubled)

    static func copyRequest(
        _ id: CopyRequest.ID,
        _ decision: CopyRequest.Decision?
    ) -> CopyRequest {
        CopyRequest(
            id: id,
            wish: "Allt som ni har skrivit om mig",
            asker: .guardian(51),
            day: "2026-11-18",
            answer: decision.map { CopyRequest.Answer(decision: $0, day: "2026-11-20") }
        )
    }

    static var reader: Caller { PlanSample.Reader.holder.caller }

    private static var closure: InsightClosure? {
        try? InsightClosure(
            id: 9,
            guardian: 52,
            reason: "Det finns en risk för barnet.",
            decidedBy: "Eva Provås, enhetschef",
            decided: "2026-10-01",
            review: "2026-11-01"
        )
    }

    /// One guardian is not reached and the other shut out, with everything else on record.
    static var troubled: PlanSample {
        var sample = PlanSample.typical
        sample.records = FamilyRecords(
            absences: [
                sample.held(
                    GuardianAbsence(
                        id: 1,
                        guardian: 51,
                        tried: "Ringt varje dag",
                        urgency: "Barnet är inte i skolan",
                        from: "2026-11-10"
                    ),
                    .holder
                )
            ],
            decisions: [
                BoardDecision(
                    id: 1,
                    guardian: 51,
                    measure: .openTreatment,
                    reference: "SN 2026:17",
                    decided: "2026-11-02"
                )
            ],
            invitations: [invitation].compactMap { $0 }.map { sample.held($0, .holder) }
        )
        return sample
    }

    private static var alone: PlanSample {
        var sample = PlanSample.typical
        sample.say = .alone
        sample.records = FamilyRecords(
            assessments: [
                MaturityAssessment(
                    id: 1,
                    question: "Samtal hos oss",
                    reasons: "Förstår vad det innebär och vad som kan hända.",
                    by: 91,
                    day: "2026-11-01"
                )
            ]
        )
        return sample
    }

    private static var invitation: Invitation? {
        try? Invitation(
            id: 61,
            name: "Lo Provkvist",
            part: "tränare",
            ground: .wish,
            kinds: [.needs, .meetings],
            period: .days("2026-11-01", "2027-05-01")
        )
    }

    static func book(
        _ sample: PlanSample,
        _ closures: [InsightClosure?] = [],
        signIns: [SignInCode.State] = []
    ) -> GuardianBook {
        let signIns = signIns.enumerated().map { place, state -> (Consent.Giver, FamilySignIn) in
            let whose: Consent.Giver = place == 0 ? .child(50) : .guardian(51)
            return (whose, FamilySignIn(code: signInCode(whose, state)))
        }
        let refused = [(Consent.Giver.guardian(52), FamilySignIn(refusal: .closedElsewhere))]
        return GuardianBook(
            overview: sample.overview(for: .holder),
            closures: closures.compactMap { $0 }.map { sample.held($0, .holder, .notForParents) },
            formerly: [sample.held(sample.overview(for: .holder).child, .holder, .family)],
            signIns: Dictionary(signIns + refused) { one, _ in one }
        )
    }

    private static func guardiansPage(
        _ name: String,
        _ sample: PlanSample,
        _ closures: [InsightClosure?] = [],
        signIns: [SignInCode.State] = []
    ) -> PageSample {
        PageSample(name) { words in
            let made = book(sample, closures, signIns: signIns)
            return GuardiansPage(made, for: reader, done: .saved, in: words)
        }
    }

    private static func signInCode(
        _ whose: Consent.Giver,
        _ state: SignInCode.State
    ) -> SignInCode {
        SignInCode(id: 1, whose: whose, until: "2026-12-05", state: state)
    }

    private static func paper(_ name: String, _ whose: Consent.Giver) -> PageSample {
        PageSample(name) { words in
            CodePaperPage(
                HandedCode(
                    code: signInCode(whose, .out),
                    paper: CodeOnPaper(bytes: [0, 68, 50, 20, 199, 66, 84, 182, 53, 207]),
                    name: "Elsa Provström"
                ),
                in: 70,
                address: "sammanhang.example",
                words: words
            )
        }
    }

    private static func invitedPage(_ name: String, _ sample: PlanSample) -> PageSample {
        PageSample(trying: "\(name) for the invited") { words in
            InvitedPlanPage(
                sample.overview(for: .coach),
                for: PlanSample.Reader.coach.caller,
                on: try known(invitation),
                in: words
            )
        }
    }

    private static func known<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw NotFound() }
        return value
    }
}
