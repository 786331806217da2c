import Coordination
import Domain

/// What to do next on the page of consents: one main button for the unit that holds the plan.
///
/// While an answer is missing that is to write one down; once everyone has answered yes it is the
/// way on, and the plan itself says which step that is.
struct ConsentButtons {
    let main: [String: String]?
    /// The way to write down an answer, when that is not the main thing.
    let newHref: String?

    init(_ overview: PlanOverview, for caller: Caller, in words: Words) {
        let plan = overview.plan.content
        guard caller.unit == plan.holder, !plan.status.isEnded else {
            main = nil
            newHref = nil
            return
        }
        let new = Paths.plan(plan.id, .newConsent)
        guard overview.standing == .complete else {
            main = ["href": new, "label": words["consents.new"]]
            newHref = nil
            return
        }
        let goesOn = overview.openSteps(for: caller).contains(.consented)
        main = [
            "href": goesOn ? Paths.plan(plan.id, .consented) : Paths.plan(plan.id),
            "label": words[goesOn ? "consents.goOn" : "consents.toPlan"],
        ]
        newHref = new
    }
}
