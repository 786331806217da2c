import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows |
/// |---|---|---|
/// | GET | `/planer/{plan}/vem-har-tittat` | which unit has looked, and when |
struct WhoHasLookedRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        let path = RouterPath("planer/:plan/\(PlanPath.whoHasLooked.rawValue)")
        group.get(path) { _, context in try await show(context) }
    }

    private func show(_ context: SignedInContext) async throws -> Response {
        let plan: Plan.ID = try context.id("plan")
        let looked = try await site.coordinator.whoHasLooked(at: plan, as: context.caller)
        let page = WhoHasLookedPage(
            looked,
            plan: plan,
            for: context.caller,
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }
}
