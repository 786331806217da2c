import Coordination
import Domain

/// What has come in the way of the help: a need that stands unanswered, a unit that changes.
struct PlanNews {
    let reading: PlanReading

    var notices: [[String: String]] {
        guard !reading.plan.status.isEnded else { return [] }
        return unanswered + changes
    }

    /// To the family and the holder the need, when they know of both refusals; to a unit else only
    /// that its own manager knows.
    private var unanswered: [[String: String]] {
        let open = overview.escalations.filter { $0.ended == nil }
        guard let unit = reading.caller.unit else { return toldOfNeeds(open) }
        let known = unit == reading.plan.holder ? open.filter(isKnown) : []
        let own = open.filter { $0.unit == unit && !known.map(\.need).contains($0.need) }
        return toldOfNeeds(known)
            + own.map { escalation in
                let day = ["day": reading.day(escalation.day)]
                return ["kind": "warning", "text": reading.text("baton.escalated.unit", day)]
            }
    }

    private func isKnown(_ escalation: Escalation) -> Bool {
        overview.knowsRefusals(of: escalation.need, before: escalation.day)
    }

    private func toldOfNeeds(_ open: [Escalation]) -> [[String: String]] {
        Set(open.map(\.need)).sorted().compactMap { told(of: $0, among: open) }
    }

    private func told(of need: Need.ID, among open: [Escalation]) -> [String: String]? {
        guard let words = overview.needs.first(where: { $0.content.id == need })?.content.words,
            let day = open.filter({ $0.need == need }).map(\.day).min()
        else { return nil }
        let values = [
            "need": words.description.shortened(to: 80), "day": reading.day(day),
            "holder": holder,
        ]
        let key = isToFamily ? "baton.escalated.family" : "baton.escalated.need"
        return ["kind": "warning", "text": reading.text(key, values)]
    }

    private var changes: [[String: String]] {
        overview.comingChanges.map { held in
            let change = held.content
            let values = [
                "unit": reading.unitName(change.unit), "day": reading.day(change.day),
                "holder": holder,
            ]
            let word = change.kind.rawValue
            let key = isToFamily ? "unitChange.family.\(word)" : "unitChange.\(word)"
            var notice = [
                "kind": "warning", "text": reading.text(key, values),
                "more": change.account.description,
            ]
            if held.owner != reading.caller.unit, reading.caller.unit == reading.plan.holder {
                notice["href"] = Paths.tellOn(change.id, in: reading.plan.id)
                notice["linkText"] = reading.words["unitChange.tellOn"]
            }
            return notice
        }
    }

    private var overview: PlanOverview { reading.overview }
    private var holder: String { reading.unitName(reading.plan.holder) }
    /// The family is told what is done, and is not asked to find someone.
    private var isToFamily: Bool { reading.caller.unit == nil }
}
