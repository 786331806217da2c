import Coordination
import Domain

/// Where the parties do not agree, and who starts all the same.
struct DisagreementList {
    let reading: PlanReading
    let caller: Caller

    /// Nothing when there is none: agreement needs no heading.
    var model: [String: Any]? {
        let all = reading.overview.disagreements
        guard !all.isEmpty else { return nil }
        var model: [String: Any] = ["items": all.map(item)]
        if all.contains(where: { $0.content.settled == nil }) {
            model["clause"] = reading.clause(.notForReasonsOfCost, asking: "plan.disagree.why")
        }
        return model
    }

    private func item(_ held: Held<Disagreement>) -> [String: String] {
        let disagreement = held.content
        let isSettled = disagreement.settled != nil
        var item = [
            "subject": reading.words["plan.disagree.\(disagreement.subject.rawValue)"],
            "account": disagreement.account.description,
            "kind": isSettled ? "done" : "wait",
            "label": reading.words["plan.disagree.\(isSettled ? "settled" : "open")"],
            "iso": disagreement.raised.description, "day": reading.day(disagreement.raised),
        ]
        item["input"] = input(disagreement.input)
        item["starts"] = disagreement.startsNow.map {
            reading.text("plan.disagree.starts", ["unit": reading.unitName($0)])
        }
        item["settlement"] = disagreement.settled.map {
            reading.text(
                "plan.disagree.settledOn",
                ["day": reading.day($0.day), "outcome": $0.outcome.description]
            )
        }
        if !isSettled, held.isOwn, held.owner == caller.unit, !reading.plan.status.isEnded {
            item["href"] = Paths.settlement(disagreement.id, in: reading.plan.id)
        }
        return item
    }

    private func input(_ id: SupportInput.ID?) -> String? {
        reading.overview.inputs.first { $0.content.id == id }.map {
            reading.text(
                "plan.disagree.about",
                ["what": $0.content.what.description.shortened(to: 80)]
            )
        }
    }
}
