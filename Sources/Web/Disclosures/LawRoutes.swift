import Coordination
import Domain
import HTTPTypes
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/planer/{plan}/utlamnande/lag` | whom the law lets the unit tell |
/// | GET, POST | `/planer/{plan}/utlamnande/lag/{unit}` | the guide and the parts; tells them |
struct LawRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        let path = "planer/:plan/\(PlanPath.handOutByLaw.rawValue)"
        group.get(RouterPath(path)) { _, context in try await choose(context) }
        group.get(RouterPath("\(path)/:unit")) { _, context in try await show(context) }
        group.post(RouterPath("\(path)/:unit")) { request, context in
            try await handOut(request, context)
        }
    }

    private func choose(_ context: SignedInContext) async throws -> Response {
        let (overview, _, unit) = try await load(context)
        let page = LawReceiversPage(overview, from: unit, site.words(context))
        return try site.show(page, to: context)
    }

    private func show(_ context: SignedInContext) async throws -> Response {
        let new = LawHandOutPage.Typed(once: site.oneTimeToken())
        return try site.show(try await page(context, new), to: context)
    }

    private func handOut(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let plan: Plan.ID = try context.id("plan")
        let fields = try await FormFields(of: request)
        let typed = LawHandOutPage.Typed(
            parts: Set(fields.all("part")),
            because: fields["because"],
            once: fields["once"]
        )
        let chosen = Set(typed.parts.compactMap(LawChoices.part))
        var problems: [LawHandOutPage.Problem] = chosen.isEmpty ? [.parts] : []
        let because = Prose(typed.because.trimmingWhiteSpace())
        if because == nil { problems.append(.because) }
        guard problems.isEmpty, let because else {
            let page = try await page(context, typed, problems)
            return try site.show(page, to: context, status: .unprocessableContent)
        }
        do {
            _ = try await site.coordinator.handOutByLaw(
                chosen,
                to: try context.id("unit"),
                because: because,
                in: plan,
                as: fields.sender(context.caller)
            )
            return Site.redirect(to: Done.handedOut.path(Paths.plan(plan)))
        } catch is AlreadySubmitted {
            return Site.redirect(to: Done.handedOut.path(Paths.plan(plan)))
        } catch is StaleVersion {
            let page = try await page(context, typed, [.changed])
            return try site.show(page, to: context, status: .conflict)
        }
    }

    private func page(
        _ context: SignedInContext,
        _ typed: LawHandOutPage.Typed,
        _ problems: [LawHandOutPage.Problem] = []
    ) async throws -> LawHandOutPage {
        let (overview, parts, unit) = try await load(context)
        let words = site.words(context)
        let receiver = try overview.directory.unit(try context.id("unit"))
        return LawHandOutPage(
            overview,
            parts: parts,
            guide: GuideText(
                from: unit,
                to: receiver,
                about: overview.child,
                on: overview.today,
                words
            ),
            for: context.caller,
            typed: typed,
            problems: problems,
            words
        )
    }

    /// - Throws: `NotFound`; `NotAllowed.staffOnly`; `Plan.Refusal.notHolder`.
    private func load(
        _ context: SignedInContext
    ) async throws -> (PlanOverview, [PartReference], ServiceUnit) {
        let (overview, parts) = try await site.coordinator.ownParts(
            in: try context.id("plan"),
            as: context.caller
        )
        guard let unit = context.caller.unit, unit == overview.plan.content.holder else {
            throw Plan.Refusal.notHolder
        }
        return (overview, parts, try overview.directory.unit(unit))
    }
}
