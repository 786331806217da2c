import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension Samples {
    /// Needs that are passed on, the agenda, and the forms about them.
    static let needs: [PageSample] = [
        plan("careful", .careful, .holder), plan("passed", .passed, .holder),
        plan("passed", .passed, .receiver),
        plan("passed", .passed, .mother), plan("invited", troubled, .mother),
        plan("lead asked", leadAsked, .holder),
        agenda("two orders", twoOrders, .holder), agenda("empty", .empty, .holder),
        agenda("passed", .passed, .holder), agenda("passed", .passed, .mother),
        agenda("worst", .worst, .child), agenda("alone", aloneSample, .holder),
        timeline("passed", .passed, .mother),
        PageSample("order") { words in
            let overview = PlanSample.passed.overview(for: .mother)
            return FormPage(
                OrderForm(overview: overview, words: words, caller: PlanSample.Reader.mother.caller)
                    .form,
                in: words
            )
        },
        PageSample("a unit changes") { FormPage(UnitChangeForm(words: $0).form, in: $0) },
        PageSample("tell of a unit") { words in
            let sample = PlanSample.passed
            let form = TellOnForm(reading: reading(words), change: sample.unitChanges[0])
            return FormPage(form.form, in: words)
        },
        PageSample("take over") { words in
            let sample = PlanSample.passed
            let form = AnswerHandoverForm(reading: reading(words), handover: sample.handovers[1])
            return FormPage(form.form, in: words)
        },
        PageSample("take back") { words in
            let sample = PlanSample.passed
            let form = TakeBackHandoverForm(
                reading: reading(words),
                handover: sample.handovers[1]
            )
            return FormPage(form.form, notice: ["kind": "info", "text": "Sparat."], in: words)
        },
        planForm("needs", NeedRowsForm.self), planForm("call", CallForm.self),
        planForm("correct the child", CorrectChildForm.self), planForm("goal", GoalForm.self),
        planForm("input", InputForm.self), planForm("measure", MeasureForm.self),
    ]

    private static func reading(_ words: Words) -> PlanReading {
        PlanReading(
            overview: PlanSample.passed.overview(for: .holder),
            words: words,
            caller: PlanSample.Reader.holder.caller
        )
    }

    /// Another unit is asked to have the overall responsibility.
    private static var leadAsked: PlanSample {
        var sample = PlanSample.passed
        sample.handovers.append(
            Handover(
                id: 30,
                matter: .overall,
                about: nil,
                from: SampleUnits.school.id,
                to: SampleUnits.social.id,
                name: "Sara",
                day: "2026-11-05",
                answerBy: "2026-11-28"
            )
        )
        return sample
    }

    private static var aloneSample: PlanSample {
        var sample = PlanSample.passed
        sample.say = .alone
        return sample
    }

    /// The mother wants another order than the child.
    private static var twoOrders: PlanSample {
        var sample = PlanSample.passed
        sample.needOrders.append(
            NeedOrder(id: 25, needs: [1], giver: .guardian(51), day: "2026-11-13")
        )
        return sample
    }

    private static func agenda(
        _ name: String,
        _ sample: PlanSample,
        _ reader: PlanSample.Reader
    ) -> PageSample {
        PageSample("\(name) for \(reader)") { words in
            AgendaPage(sample.overview(for: reader), for: reader.caller, in: words)
        }
    }

    private static func planForm<Kind: PlanForm>(_ name: String, _ kind: Kind.Type) -> PageSample {
        PageSample(name) { words in
            let base = PlanFormBase(
                overview: PlanSample.passed.overview(for: .holder),
                unit: SampleUnits.school.id,
                words: words
            )
            return FormPage(Kind(base: base).form, in: words)
        }
    }
}
