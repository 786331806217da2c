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
    /// That no plan is among those that were chosen.
    let nothingChosen: String?
    let errors: [String: Any]?
    let hasLinks: Bool
    let links: [[String: String]]
    let choosing: [String: Any]?
    let keeping: [String: Any]?
    var hasProblems: Bool { errors != nil }
    var section: MenuSection? { .plans }

    /// - Parameter place: Where the page before this one ended; nothing for the first page.
    init(
        _ list: PlanList,
        _ filter: PlanFilterModel? = nil,
        after place: PlanListPlace? = nil,
        notice: [String: String]?,
        today: CivilDate,
        in words: Words
    ) {
        let model = filter ?? PlanFilterModel(kept: list.filters, words: words)
        pageTitle = words["planList.heading"]
        lede = words["planList.lede"]
        self.notice = notice
        plans = list.plans.map { entry in
            Self.row(entry, detail: entry.holder.name, today: today, words)
        }
        hits = []
        searched = nil
        isEmpty = list.plans.isEmpty && model.filter.isEmpty && place == nil
        nothingChosen = plans.isEmpty && !isEmpty ? words["planList.filter.nothing"] : nil
        first = place.map { _ in model.filter.address }
        next = list.next.map(model.filter.address(after:))
        errors = model.errors
        links = model.links
        hasLinks = !links.isEmpty
        choosing = isEmpty ? nil : model.choosing
        keeping = model.keeping
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
        nothingChosen = nil
        errors = nil
        links = []
        hasLinks = false
        choosing = nil
        keeping = nil
    }

    /// A plan below its child, who is named once above all of them.
    private static func row(
        below entry: PlanList.Entry,
        today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let title = words.text("search.planAt", ["unit": entry.holder.name])
        return row(entry, detail: "", today: today, words)
            .merging(["title": title, "detail": source(of: entry, today, words)]) { $1 }
    }

    private static func row(
        _ entry: PlanList.Entry,
        detail: String,
        today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let (plan, child) = (entry.plan, entry.child)
        let row = [
            "href": Paths.plan(plan.id),
            "title": words.text(
                "toDo.planOf",
                ["name": "\(child.givenName) \(child.familyName)"]
            ),
            "detail": [
                words.count("word.years", child.age(on: today).years), detail,
                source(of: entry, today, words),
            ].filter { !$0.isEmpty }.joined(separator: " · "),
        ]
        return row.merging(state(of: entry, today, words)) { $1 }
    }

    /// How the plan stands; of a copy how it stood on the day it was handed out, since what has
    /// happened after that is not known here.
    private static func state(
        of entry: PlanList.Entry,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let speech = Speech(of: entry.plan, entry.child, today: today, in: words)
        let word = entry.plan.status.word
        guard let handed = entry.handed else {
            return ["kind": entry.plan.status.tagKind, "tag": speech.text("status.\(word)")]
        }
        let day = ["day": words.day(handed, today: today)]
        return ["kind": "plain", "tag": speech.text("planList.was.\(word)", day)]
    }

    /// When something was last done in the plan; of a copy only that it is one.
    private static func source(
        of entry: PlanList.Entry,
        _ today: CivilDate,
        _ words: Words
    ) -> String {
        entry.handed == nil
            ? words.day(entry.plan.latestStep, today: today) : words["planList.fromCopy"]
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
