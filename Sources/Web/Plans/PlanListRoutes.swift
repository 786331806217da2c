import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/planer` | the plans that the caller knows of, or those that the address asks for, a page at a time |
/// | POST | `/planer/sok` | a search, whose answer is the page itself |
/// | POST | `/planer/filter` | keeps what the list shows under a name of one's own |
/// | POST | `/planer/filter/{filter}/borttagning` | takes a kept filter away |
struct PlanListRoutes {
    /// The most of what is typed that a search reads, in characters.
    private static let longestSearch = 100

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.plans)) { request, context in
            let query = request.uri.queryParameters
            let filter = PlanFilter { name in query[Substring(name)].map { String($0) } }
            let place = query[Paths.after[...]].flatMap { PlanListPlace(String($0)) }
            return try await list(filter, after: place, context)
        }
        group.post(RouterPath(Paths.search)) { request, context in
            try await search(request, context)
        }
        group.post(RouterPath(Paths.planFilters)) { request, context in
            try await keep(request, context)
        }
        group.post("planer/filter/:filter/borttagning") { _, context in
            try await site.coordinator.dropPlanFilter(
                try context.id("filter"),
                as: context.caller
            )
            return Site.redirect(to: Done.filterDropped.path(Paths.plans))
        }
    }

    /// - Parameter place: Where the page before ended; a text that cannot mean a place is left out.
    func list(
        _ filter: PlanFilter,
        after place: PlanListPlace? = nil,
        _ context: SignedInContext
    ) async throws -> Response {
        guard context.caller.unit == nil else {
            return try site.show(try await page(filter, after: place, context), to: context)
        }
        let words = site.words(context)
        let page = FamilyStartPage(
            try await site.coordinator.planList(as: context.caller),
            for: context.caller,
            notice: Done.notice(context.visitor.done, in: words),
            today: site.coordinator.today,
            in: words
        )
        return try site.show(page, to: context)
    }

    private func page(
        _ filter: PlanFilter,
        after place: PlanListPlace? = nil,
        _ context: SignedInContext,
        typed: FormFields? = nil,
        problems: [FormProblem] = []
    ) async throws -> PlanListPage {
        let words = site.words(context)
        let list = try await site.coordinator.planList(filter, after: place, as: context.caller)
        return PlanListPage(
            list,
            PlanFilterModel(
                filter: filter,
                kept: list.filters,
                words: words,
                typed: typed,
                problems: problems
            ),
            after: place,
            notice: Done.notice(context.visitor.done, in: words),
            today: site.coordinator.today,
            in: words
        )
    }

    /// What lets every plan through is nothing to keep.
    private func keep(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        let filter = PlanFilter { fields[$0] }
        guard !filter.isEmpty else { return Site.redirect(to: Paths.plans) }
        var reader = FormReader(fields, today: site.coordinator.today)
        guard let name = reader.line(PlanFilterModel.nameField) else {
            let page = try await page(filter, context, typed: fields, problems: reader.problems)
            return try site.show(page, to: context, status: .unprocessableContent)
        }
        try await site.coordinator.keepPlanFilter(filter, named: name, as: context.caller)
        return Site.redirect(to: Done.filterKept.path(filter.address))
    }

    private func search(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let typed = try await FormFields(of: request)["text"]
        let text = String(typed.trimmingWhiteSpace().prefix(Self.longestSearch))
        let found = try await site.coordinator.searchChildren(text, as: context.caller)
        let page = PlanListPage(found, today: site.coordinator.today, in: site.words(context))
        return try site.show(page, to: context)
    }
}
