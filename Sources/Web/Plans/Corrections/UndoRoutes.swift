import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | POST | `/planer/{plan}/angra/{act}` | undoes what the caller did a moment ago |
struct UndoRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.post("planer/:plan/angra/:act") { _, context in try await undo(context) }
    }

    /// A refusal is said aloud, with what to do instead.
    private func undo(_ context: SignedInContext) async throws -> Response {
        let plan: Plan.ID = try context.id("plan")
        do {
            try await site.coordinator.undo(
                try context.id("act"),
                in: plan,
                as: context.caller
            )
        } catch let refusal as RecentAct.Refusal {
            let words = site.words(context)
            let page = MessagePage(
                heading: words["undo.stands"],
                text: words["refusal.undo.\(refusal)"],
                href: Paths.plan(plan, .timeline),
                link: words["undo.toTimeline"]
            )
            return try site.show(page, to: context, status: .conflict)
        }
        return Site.redirect(to: Done.undone.path(Paths.plan(plan)))
    }
}

/// The way to undo an act, in words and as an address.
struct UndoButton {
    let act: RecentAct
    let plan: Plan.ID

    func model(in words: Words) -> [String: String] {
        [
            "undoHref": Paths.undo(act.id, in: plan),
            "undoLabel": words.text(
                "undo.label",
                ["time": SwedishTime.clock(of: act.until)]
            ),
        ]
    }
}
