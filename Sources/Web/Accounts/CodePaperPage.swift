import Coordination
import Domain

/// A code on a page to be printed and handed over; it is shown this once.
///
/// The paper bears the name of the one who gets it and nothing else about anyone: whoever finds it
/// at home is not to learn which unit the family meets. A telephone number is written by hand, where
/// that is safe.
struct CodePaperPage: Page {
    static let template = "accounts/code-paper"

    let pageTitle: String
    let back: [String: String]
    let identity: String
    let forWhom: String
    let code: String
    let until: String
    let steps: [String]
    let handed: String
    let section: MenuSection?

    /// A code for the child or a guardian.
    ///
    /// - Parameter address: Where the site is found; as the own browser calls it, when that is all
    ///   we know.
    init(_ handed: HandedCode, in plan: Plan.ID, address: String, words: Words) {
        self.init(
            handed.paper,
            to: handed.name,
            until: handed.code.until,
            identity: "signInCode.identity",
            steps: ["codePaper.step.type", "codePaper.step.choose"],
            back: ["href": Paths.plan(plan, .guardians), "label": words["guardians.back"]],
            values: ["address": address],
            words: words
        )
    }

    /// A code for someone at work, who has a user name already.
    init(_ handed: HandedStaffCode, address: String, words: Words) {
        self.init(
            handed.paper,
            to: handed.person.name,
            until: handed.until,
            identity: "staffCode.identity",
            steps: ["codePaper.step.type", "staffCode.step.name", "staffCode.step.choose"],
            section: .people,
            back: ["href": Paths.person(handed.person.id), "label": words["staffCode.back"]],
            values: ["address": address, "userName": handed.userName],
            words: words
        )
    }

    private init(
        _ paper: CodeOnPaper,
        to name: String,
        until lastDay: CivilDate,
        identity: String,
        steps: [String],
        section: MenuSection = .plans,
        back: [String: String],
        values: [String: String],
        words: Words
    ) {
        let own = [
            "who": name, "day": words.longDay(lastDay),
            "address": "\(values["address"] ?? "")\(Paths.paper)",
        ]
        let values = values.merging(own) { $1 }
        pageTitle = words["codePaper.heading"]
        self.back = back
        self.section = section
        self.identity = words.text(identity, values)
        forWhom = words.text("codePaper.for", values)
        code = paper.inGroups
        until = words.text("codePaper.until", values)
        self.steps = (["codePaper.step.go"] + steps).map { words.text($0, values) }
        handed = words.text("codePaper.handed", values)
    }
}
