import Coordination
import Domain

/// Whom the law lets a unit tell without consent, and why the others need one.
struct LawReceiversPage: Page {
    static let template = "disclosures/law-receivers"

    let pageTitle: String
    let backHref: String
    /// The rule, which is the same to each of them.
    let rule: String?
    let open: [[String: String]]
    let hasNone: Bool
    let closed: [[String: String]]
    let report: String
    var section: MenuSection? { .plans }

    /// - Parameter sender: The unit that hands out.
    init(_ overview: PlanOverview, from sender: ServiceUnit, _ words: Words) {
        let plan = overview.plan.content.id
        let others = overview.directory.units.filter {
            $0.id != sender.id && $0.isOpen(on: overview.today)
        }
        let guides = others.map {
            GuideText(from: sender, to: $0, about: overview.child, on: overview.today, words)
        }
        pageTitle = words["byLaw.heading"]
        backHref = Paths.plan(plan, .handOut)
        rule = guides.first(where: \.isOpen)?.way
        open = guides.filter(\.isOpen).map { guide in
            guide.row.merging(["href": Paths.handOutByLaw(to: guide.receiver.id, in: plan)]) { $1 }
        }
        hasNone = open.isEmpty
        closed = guides.filter { !$0.isOpen }.map(\.row)
        report = words.text("byLaw.report", ["report": words.cite(LawSection.report)])
    }
}

extension GuideText {
    /// Whether a rule of law opens the way.
    var isOpen: Bool {
        switch guide.way {
        case .law: true
        case .consent: false
        }
    }

    fileprivate var row: [String: String] {
        ["name": receiver.name, "sector": receiver.sector.rawValue, "way": way]
    }
}
