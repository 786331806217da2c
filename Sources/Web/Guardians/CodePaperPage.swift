import Coordination
import Domain

/// A code on a page to be printed and handed over; it is shown this once.
///
/// The paper bears the name of the one who gets it and nothing else about anyone.
struct CodePaperPage: Page {
    static let template = "guardians/code-paper"

    let pageTitle: String
    let backHref: String
    let identity: String
    let forWhom: String
    let code: String
    let until: String
    let steps: [String]
    let handed: String
    var section: MenuSection? { .plans }

    /// - Parameter address: Where the site is found; as the own browser calls it, when that is all we know.
    init(
        _ handed: HandedCode,
        in plan: Plan.ID,
        address: String,
        words: Words
    ) {
        let values = [
            "who": handed.name, "day": words.longDay(handed.code.until),
            "address": "\(address)\(Paths.paper)",
        ]
        pageTitle = words["codePaper.heading"]
        backHref = Paths.plan(plan, .guardians)
        identity = words.text("signInCode.identity", values)
        forWhom = words.text("codePaper.for", values)
        code = handed.paper.inGroups
        until = words.text("codePaper.until", values)
        steps = [
            words.text("codePaper.step.go", values), words["codePaper.step.type"],
            words["codePaper.step.choose"],
        ]
        self.handed = words.text("codePaper.handed", values)
    }
}
