import Coordination
import Domain
import HTTPTypes
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET, POST | `/planer/{plan}/utlamnande` | what would go to whom; sends what was ticked |
struct HandOutRoutes {
    static let path = "planer/:plan/\(PlanPath.handOut.rawValue)"

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        let path = RouterPath(Self.path)
        group.get(path) { request, context in try await show(request, context) }
        group.post(path) { request, context in try await handOut(request, context) }
    }

    /// With the boxes as they were left, when someone went elsewhere before they were sent.
    private func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let chosen = try await typed(request, context).fields.map(HandOutChoice.init)
        return try site.show(try await page(context, chosen), to: context)
    }

    private func typed(_ request: Request, _ context: SignedInContext) -> TypedTooLate {
        TypedTooLate(site: site, path: request.uri.path, caller: context.caller)
    }

    private func handOut(
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        let plan: Plan.ID = try context.id("plan")
        let fields = try await FormFields(of: request)
        if let left = try await typed(request, context).left(fields) { return left }
        let chosen = HandOutChoice(fields)
        do {
            let count = try await site.coordinator.handOut(
                chosen.kinds,
                seen: fields["digest"],
                in: plan,
                as: context.caller
            )
            guard count > 0 else {
                let page = try await page(context, chosen, .nothingChosen)
                return try site.show(page, to: context, status: .unprocessableContent)
            }
            try await typed(request, context).discard()
            return Site.redirect(to: Done.handedOut.path(Paths.plan(plan)))
        } catch is StaleVersion {
            let page = try await page(context, chosen, .changed)
            return try site.show(page, to: context, status: .conflict)
        }
    }

    private func page(
        _ context: SignedInContext,
        _ chosen: HandOutChoice? = nil,
        _ problem: HandOutPage.Problem? = nil
    ) async throws -> HandOutPage {
        let plan: Plan.ID = try context.id("plan")
        let visit = try await site.coordinator.planWithProposal(plan, as: context.caller)
        guard let proposal = visit.proposal else { throw NotAllowed.staffOnly }
        return try HandOutPage(
            proposal,
            in: visit.overview,
            for: context.caller,
            chosen: chosen,
            problem: problem,
            after: context.visitor.done,
            site.words(context)
        )
    }
}
