import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension Samples {
    static func lawReceivers(_ name: String, from unit: ServiceUnit) -> PageSample {
        PageSample(name) { words in
            LawReceiversPage(PlanSample.typical.overview(for: .holder), from: unit, words)
        }
    }

    static func law(
        _ name: String,
        to receiver: ServiceUnit,
        _ sample: PlanSample = .typical,
        problems: [FormProblem] = [],
        isChanged: Bool = false
    ) -> PageSample {
        PageSample(name) { words in
            let overview = sample.overview(for: .holder)
            let parts =
                overview.needs.map {
                    PartReference(kind: .need, id: $0.content.partID, version: $0.version)
                }
                + overview.goals.map {
                    PartReference(kind: .goal, id: $0.content.partID, version: $0.version)
                }
                + overview.voices.map {
                    PartReference(kind: .voice, id: $0.partID, version: 1)
                }
            return LawHandOutPage(
                overview,
                parts: parts,
                guide: GuideText(
                    from: SampleUnits.psychiatry,
                    to: receiver,
                    about: overview.child,
                    on: overview.today,
                    words
                ),
                for: reader,
                typed: FormFields([
                    "part": isChanged ? parts.map(LawChoices.value) : [],
                    "because": isChanged ? ["De ger stöd"] : [], "once": ["1f"],
                ]),
                problems: problems,
                isChanged: isChanged,
                words
            )
        }
    }

    static func copies(
        _ name: String,
        _ requests: [CopyRequest],
        _ who: PlanSample.Reader
    ) -> PageSample {
        PageSample("\(name) for \(who)") { words in
            let sample = PlanSample.typical
            return CopiesPage(
                CopyRequests(
                    requests: requests.map { sample.held($0, who) },
                    holders: [SampleUnits.school, SampleUnits.habilitation],
                    overview: sample.overview(for: who)
                ),
                for: who.caller,
                done: .sent,
                in: words
            )
        }
    }

    /// Every new form as it is first shown, for the browser to look for barriers in.
    static func forms(about sample: PlanSample) -> [PageSample] {
        @Sendable func about(_ words: Words) -> GuardianFormBase {
            let book = book(sample)
            let guardian = book.overview.family.guardians[0]
            return GuardianFormBase(book: book, guardian: guardian, words: words)
        }
        return [
            PageSample("not reached") { FormPage(AbsenceForm(base: about($0)).form, in: $0) },
            PageSample("board's decision") {
                FormPage(BoardDecisionForm(base: about($0)).form, in: $0)
            },
            PageSample("close insight") {
                FormPage(CloseInsightForm(base: about($0)).form, in: $0)
            },
            PageSample("invite") { words in
                let overview = sample.overview(for: .holder)
                let base = PlanFormBase(
                    overview: overview,
                    unit: SampleUnits.social.id,
                    words: words
                )
                return FormPage(InviteForm(base: base).form, in: words)
            },
            PageSample("answer a copy") { words in
                let form = AnswerCopyForm(
                    request: copyRequest(1, nil),
                    overview: sample.overview(for: .holder),
                    words: words
                )
                return FormPage(form.form, in: words)
            },
        ]
    }
}
