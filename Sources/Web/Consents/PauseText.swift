import Coordination
import Domain

extension ConsentPause {
    /// That the plan stands still for others, with the way on: to a new yes for whoever took theirs
    /// back, and for everyone else to what may be shared.
    func notice(in plan: Plan.ID, _ words: Words) -> [String: String] {
        let link = self == .ownTakenBack ? "again" : "see"
        return [
            "kind": "warning", "text": words["consents.paused.\(rawValue)"],
            "href": Paths.plan(plan, .consents), "linkText": words["consents.paused.\(link)"],
        ]
    }
}

extension PlanReading {
    /// Why the plan stands still, in words; nothing when it does not.
    var paused: [String: String]? { overview.pause(for: caller)?.notice(in: plan.id, words) }
}
