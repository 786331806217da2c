import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension Samples {
    /// The pages about what is shared, who has looked, and what is agreed.
    static let info = handOut + consents + withdrawal + looked + agreements + about

    private static let handOut: [PageSample] = [
        handOut("nothing", [], .typical), handOut("typical", [whole], .typical),
        handOut("changed since", [whole], .handedOnce), handOut("careful", [whole], .careful),
        handOut("changed", [whole], .typical, problem: .changed),
        handOut("only whose plan it is", [summaryOnly], .typical),
        handOut("worst", [whole, kept(.refused(by: [.guardian(52)]))], .worst),
        handOut("before it is common", [summaryOnly], called),
        handOut("withdrawn", [kept(.waiting(for: [.guardian(51)]))], withdrawn),
    ]

    private static let consents: [PageSample] = [
        consentsPage("empty", .empty, .holder), consentsPage("typical", .typical, .holder),
        consentsPage("refused", refused, .holder), consentsPage("typical", .typical, .mother),
        consentsPage("empty", .empty, .mother),
        consentsPage("worst", .worst, .child), consentsPage("differing", differing, .holder),
        consentsPage("paused", paused, .mother),
    ]

    private static let withdrawal: [PageSample] = [
        withdrawalPage("typical", .typical, .mother), withdrawalPage("nothing", unshared, .holder),
    ]

    private static let looked: [PageSample] = [
        lookedPage("empty", []),
        lookedPage(
            "typical",
            [
                WhoHasLooked.Line(
                    day: "2026-11-20",
                    unit: SampleUnits.habilitation,
                    act: .viewed
                )
            ]
        ),
    ]

    private static let agreements: [PageSample] = [
        PageSample("empty") { AgreementPage([], in: nil, today: "2026-11-21", $0) },
        PageSample("typical") { words in
            AgreementPage(
                [InfoAgreement.agreement(county: "99")],
                in: nil,
                opening: "samtycke",
                today: "2026-11-21",
                words
            )
        },
    ]

    private static let about: [PageSample] = [
        PageSample("about", signedIn: false) { AboutPage.about(in: $0) },
        PageSample("accessibility", signedIn: false) { AboutPage.accessibility(in: $0) },
        PageSample("help") { AboutPage.help(in: $0) },
        PageSample("help", in: .en, signedIn: false) { AboutPage.help(in: $0) },
        PageSample("typical") { GlossaryPage(in: $0) },
        PageSample("typical", in: .en, signedIn: false) { GlossaryPage(in: $0) },
    ]
}

extension Samples {
    private static func handOut(
        _ name: String,
        _ receivers: [HandOutProposal.ToUnit],
        _ plan: PlanSample,
        problem: HandOutPage.Problem? = nil
    ) -> PageSample {
        PageSample(trying: name) { words in
            try HandOutPage(
                HandOutProposal(receivers: receivers),
                in: plan.overview(for: .holder),
                for: PlanSample.Reader.holder.caller,
                problem: problem,
                words
            )
        }
    }

    private static var whole: HandOutProposal.ToUnit {
        HandOutProposal.ToUnit(
            receiver: SampleUnits.habilitation.id,
            lines: [
                line(.summary, [(.plan, 70)]), line(.needs, [(.need, 1), (.goal, 1)]),
                line(.inputs, [(.answer, 1), (.measure, 1)], on: [1]),
            ],
            kept: []
        )
    }

    private static var summaryOnly: HandOutProposal.ToUnit {
        HandOutProposal.ToUnit(
            receiver: SampleUnits.psychiatry.id,
            lines: [line(.summary, [(.plan, 70)])],
            kept: []
        )
    }

    private static func kept(_ standing: ConsentStanding) -> HandOutProposal.ToUnit {
        HandOutProposal.ToUnit(
            receiver: SampleUnits.social.id,
            lines: [],
            kept: [
                HandOutProposal.Kept(
                    reason: .consentMissing(standing),
                    parts: [PartReference(kind: .need, id: "1", version: 1)]
                )
            ]
        )
    }

    private static func line(
        _ information: InformationKind,
        _ parts: [(kind: PartKind, number: UInt8)],
        on consents: Set<Consent.ID> = [1, 2]
    ) -> HandOutProposal.Line {
        HandOutProposal.Line(
            information: information,
            parts: parts.map { part in
                let id = Need.ID(integerLiteral: part.number)
                return PartReference(kind: part.kind, id: id.description, version: 1)
            },
            ground: .consent(consents)
        )
    }
}

extension Samples {
    private static var withdrawn: PlanSample {
        var sample = PlanSample.typical
        sample.consents = [PlanSample.consent(1, .guardian(51), withdrawn: "2026-11-01")]
        return sample
    }

    /// One guardian has said yes to more than the other.
    private static var differing: PlanSample {
        var sample = PlanSample.typical
        sample.consents = [
            answer(1, .guardian(51), [.needs, .meetings]), answer(2, .guardian(52), [.needs]),
        ]
        return sample
    }

    private static func answer(
        _ id: Consent.ID,
        _ giver: Consent.Giver,
        _ kinds: Set<InformationKind>
    ) -> Consent {
        let parties: Set = [SampleUnits.social.id, SampleUnits.psychiatry.id]
        return Consent(
            id: id,
            giver: giver,
            decision: .yes(Consent.Scope(parties: parties, kinds: kinds)),
            form: .oral,
            period: .days("2026-10-01", "2027-10-01")
        )
    }

    private static var refused: PlanSample {
        var sample = PlanSample.typical
        sample.consents = [
            Consent(
                id: 1,
                giver: .guardian(51),
                decision: .no,
                form: .oral,
                period: .days("2026-11-01")
            )
        ]
        sample.standing = .refused(by: [.guardian(51)])
        sample.disclosures = []
        return sample
    }

    private static var unshared: PlanSample {
        var sample = PlanSample.typical
        sample.disclosures = []
        return sample
    }

    private static func consentsPage(
        _ name: String,
        _ sample: PlanSample,
        _ reader: PlanSample.Reader
    ) -> PageSample {
        let overview = sample.overview(for: reader)
        guard reader.caller.unit == nil else {
            return PageSample(trying: "\(name) for \(reader)") { words in
                try ConsentsPage(overview, for: reader.caller, done: .consent, in: words)
            }
        }
        return PageSample(trying: "\(name) for \(reader)") { words in
            try FamilyConsentsPage(overview, for: reader.caller, done: .consent, in: words)
        }
    }

    private static func withdrawalPage(
        _ name: String,
        _ sample: PlanSample,
        _ reader: PlanSample.Reader
    ) -> PageSample {
        PageSample(trying: "\(name) for \(reader)") { words in
            try ConsentWithdrawalPage(
                PlanSample.consent(1, .guardian(51)),
                in: sample.overview(for: reader),
                for: reader.caller,
                words
            )
        }
    }

    private static func lookedPage(_ name: String, _ lines: [WhoHasLooked.Line]) -> PageSample {
        PageSample(name) { words in
            WhoHasLookedPage(
                WhoHasLooked(
                    lines: lines,
                    child: PlanSample.elsa,
                    holder: SampleUnits.school,
                    copies: lookedCopies
                ),
                plan: 70,
                for: PlanSample.Reader.mother.caller,
                in: words
            )
        }
    }
}
