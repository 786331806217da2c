import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/planer/{plan}/samtycken` | answers and disclosures |
/// | GET, POST | `/planer/{plan}/samtycken/{consent}/aterkallelse` | takes a consent back |
/// | POST | `/planer/{plan}/samtycken/{consent}/anger` | regrets that, within ten minutes |
struct ConsentRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        let consents = "planer/:plan/\(PlanPath.consents.rawValue)"
        let withdrawal = RouterPath("\(consents)/:consent/aterkallelse")
        group.get(RouterPath(consents)) { _, context in try await show(context) }
        group.get(withdrawal) { _, context in try await confirmWithdrawal(context) }
        group.post(withdrawal) { _, context in try await withdraw(context) }
        group.post(RouterPath("\(consents)/:consent/anger")) { _, context in
            try await restore(context)
        }
    }

    private func show(_ context: SignedInContext) async throws -> Response {
        guard !context.caller.isInvited else { throw NotFound() }
        let (overview, caller) = (try await overview(context), context.caller)
        let (done, words) = (context.visitor.done, site.words(context))
        guard caller.unit == nil else {
            let page = try ConsentsPage(overview, for: caller, done: done, in: words)
            return try site.show(page, to: context)
        }
        let page = try FamilyConsentsPage(overview, for: caller, done: done, in: words)
        return try site.show(page, to: context)
    }

    /// - Throws: `NotFound` for someone else's answer; `Consent.Refusal` for one that is no more.
    private func confirmWithdrawal(_ context: SignedInContext) async throws -> Response {
        let id: Consent.ID = try context.id("consent")
        let overview = try await overview(context)
        guard let held = overview.consents.first(where: { $0.content.id == id }),
            held.mayWithdraw(context.caller)
        else { throw NotFound() }
        _ = try held.content.withdrawing(on: overview.today)
        let page = try ConsentWithdrawalPage(
            held.content,
            in: overview,
            for: context.caller,
            site.words(context)
        )
        return try site.show(page, to: context)
    }

    private func withdraw(_ context: SignedInContext) async throws -> Response {
        let plan: Plan.ID = try context.id("plan")
        try await site.coordinator.withdrawConsent(
            try context.id("consent"),
            in: plan,
            as: context.caller
        )
        return Site.redirect(to: Done.withdrawn.path(Paths.plan(plan, .consents)))
    }

    private func restore(_ context: SignedInContext) async throws -> Response {
        let plan: Plan.ID = try context.id("plan")
        try await site.coordinator.restoreConsent(
            try context.id("consent"),
            in: plan,
            as: context.caller
        )
        return Site.redirect(to: Done.undone.path(Paths.plan(plan, .consents)))
    }

    private func overview(_ context: SignedInContext) async throws -> PlanOverview {
        try await site.coordinator.planOverview(try context.id("plan"), as: context.caller)
    }
}
