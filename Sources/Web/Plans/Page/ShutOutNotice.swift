import Coordination
import Domain

/// That a guardian is shut out, and what to be careful with, for the unit that has decided it.
///
/// Never to the family and never on paper, which is read at the kitchen table.
/// - SeeAlso: disclosure cases D-07, D-37.
struct ShutOutNotice {
    let overview: PlanOverview
    let words: Words

    /// What one is about to do, which decides what there is to be careful with.
    enum Occasion: String {
        case reading, calling, sending, seeing
    }

    /// Nothing where nobody is shut out, as far as the unit itself has decided.
    func model(_ occasion: Occasion) -> [String: String]? {
        text(occasion).map { text in
            [
                "kind": "warning", "text": text, "href": href,
                "linkText": words["shutOut.link"],
            ]
        }
    }

    /// The same in a form.
    func field(_ occasion: Occasion) -> [Field] {
        text(occasion).map {
            [.notice($0, href: href, link: words["shutOut.link"])]
        } ?? []
    }

    func text(_ occasion: Occasion) -> String? {
        let guardians = overview.family.guardians.filter { overview.shutOut.contains($0.id) }
        guard !guardians.isEmpty else { return nil }
        return words.text(
            "shutOut.\(occasion.rawValue)",
            [
                "who": words.list(guardians.map { "\($0.name) (\($0.relation))" }),
                "name": overview.child.givenName,
            ]
        )
    }

    private var href: String { Paths.plan(overview.plan.content.id, .guardians) }
}
