import Coordination
import Domain

extension ConsentPause {
    /// That the plan stands still for others, with the way on: to a new yes for whoever took theirs
    /// back, and for everyone else to what may be shared.
    func notice(in plan: Plan.ID, _ speech: Speech) -> [String: String] {
        let link = self == .ownTakenBack ? "again" : "see"
        return [
            "kind": "warning", "text": speech.text("consents.paused.\(rawValue)"),
            "href": Paths.plan(plan, .consents) + (self == .ownTakenBack ? "#igen" : ""),
            "linkText": speech.text("consents.paused.\(link)"),
        ]
    }
}

extension PlanReading {
    /// Why the plan stands still, in words; nothing when it does not.
    var paused: [String: String]? { overview.pause(for: caller)?.notice(in: plan.id, speech) }
}
