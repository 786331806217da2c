import Coordination
import Domain

/// Which unit has opened or changed the plan, day by day, without the names of staff.
///
/// - SeeAlso: disclosure cases D-31, D-32.
struct WhoHasLookedPage: Page {
    static let template = "audit/who-has-looked"

    let pageTitle: String
    let planHref: String
    let howToRead: String
    let othersHint: String
    let contact: String?
    let lines: [[String: Any]]
    let isEmpty: Bool
    var section: MenuSection? { .plans }

    init(_ looked: WhoHasLooked, plan: Plan.ID, for caller: Caller, in words: Words) {
        let isFamily = caller.unit == nil
        pageTitle = words["wholooked.heading"]
        planHref = Paths.plan(plan)
        howToRead = words[isFamily ? "wholooked.howToRead" : "wholooked.howToReadStaff"]
        othersHint = words[isFamily ? "wholooked.others" : "wholooked.othersStaff"]
        contact = looked.lines.first.flatMap { line in
            isFamily ? words.text("wholooked.contact", ["unit": line.unit.name]) : nil
        }
        lines = looked.lines.map { line in
            [
                "date": line.day.description, "day": words.longDay(line.day),
                "unit": line.unit.marked, "act": words["wholooked.act.\(line.act.rawValue)"],
                "times": words.count("wholooked.times", line.times),
            ]
        }
        isEmpty = lines.isEmpty
    }
}
