import Coordination
import Domain

/// What someone in the family can do with a plan: say something, see who looked, take back a yes.
struct FamilyDeeds {
    let reading: PlanReading

    /// Who holds the plan, in a sentence.
    var holds: String {
        reading.text("family.holds", ["unit": reading.unitName(reading.plan.holder)])
    }

    /// Whom to tell when something should be different.
    var say: String {
        let lead = reading.overview.roles.first { $0.kind == .lead }
        let who = lead?.name ?? reading.unitName(reading.plan.holder)
        return reading.text("family.do.say", ["who": who])
    }

    var links: [[String: String]] {
        let step = NextStep(reading: reading, caller: reading.caller)
        let pages: [PlanPath] = [.whoHasLooked, .consents]
        return step.outcomeLinks
            + pages.map { page in
                [
                    "href": Paths.plan(reading.plan.id, page),
                    "label": reading.text("family.do.\(page)"),
                ]
            } + step.consentLinks
    }
}
