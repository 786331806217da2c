import Coordination
import Domain

/// The plans that a unit knows of, and what a search found.
struct PlanListPage: Page {
    static let template = "plans/list"

    let pageTitle: String
    let lede: String
    let notice: [String: String]?
    let plans: [[String: String]]
    let hits: [[String: Any]]
    let searched: String?
    let isEmpty: Bool
    /// The pages before and after, where there are any.
    let first: String?
    let next: String?
    var section: MenuSection? { .plans }

    /// - Parameter place: Where the page before this one ended; nothing for the first page.
    init(
        _ list: PlanList,
        after place: PlanListPlace? = nil,
        notice: [String: String]?,
        today: CivilDate,
        in words: Words
    ) {
        pageTitle = words["planList.heading"]
        lede = words["planList.lede"]
        self.notice = notice
        plans = list.plans.map { entry in
            Self.row(
                entry.plan,
                entry.child,
                detail: entry.holder.name,
                today: today,
                words
            )
        }
        hits = []
        searched = nil
        isEmpty = plans.isEmpty
        first = place.map { _ in Paths.plans }
        next = list.next.map(Paths.plans(after:))
    }

    init(_ search: ChildSearch, today: CivilDate, in words: Words) {
        pageTitle = words["search.heading"]
        lede = words["search.lede"]
        notice = nil
        plans = []
        hits = search.hits.map { hit in
            [
                "name": "\(hit.child.givenName) \(hit.child.familyName)",
                "age": words.count("word.years", hit.child.age(on: today).years),
                "newPlan": Paths.newPlan(hit.child.id),
                "plans": hit.plans.map { Self.row(below: $0, today: today, words) },
            ]
        }
        searched = hits.isEmpty ? words["search.nothing"] : words.count("search.found", hits.count)
        isEmpty = false
        first = nil
        next = nil
    }

    /// A plan below its child, who is named once above all of them.
    private static func row(
        below entry: PlanList.Entry,
        today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let title = words.text("search.planAt", ["unit": entry.holder.name])
        return row(entry.plan, entry.child, detail: "", today: today, words)
            .merging([
                "title": title, "detail": words.day(entry.plan.latestStep, today: today),
            ]) { $1 }
    }

    private static func row(
        _ plan: Plan,
        _ child: Child,
        detail: String,
        today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        [
            "href": Paths.plan(plan.id),
            "title": words.text(
                "toDo.planOf",
                ["name": "\(child.givenName) \(child.familyName)"]
            ),
            "detail": [
                words.count("word.years", child.age(on: today).years), detail,
                words.day(plan.latestStep, today: today),
            ].filter { !$0.isEmpty }.joined(separator: " · "),
            "kind": plan.status.tagKind,
            "tag": Speech(of: plan, child, today: today, in: words)
                .text("status.\(plan.status.word)"),
        ]
    }
}

extension Plan.Status {
    /// The colour and shape of the status tag; the word stands in it.
    var tagKind: String {
        switch self {
        case .agreed, .followedUp: "on"
        case .ended, .declined, .refused: "plain"
        case .noticed, .asked, .offered, .accepted, .consented, .called, .met: "wait"
        }
    }
}
