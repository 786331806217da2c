import Coordination
import Domain
import HTTPTypes
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/planer/{plan}/utlamnande/lag` | whom the law lets the unit tell |
/// | GET, POST | `/planer/{plan}/utlamnande/lag/{unit}` | the guide and the parts; tells them |
struct LawRoutes {
    static let path = "\(receivers)/:unit"
    private static let receivers = "planer/:plan/\(PlanPath.handOutByLaw.rawValue)"

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Self.receivers)) { _, context in try await choose(context) }
        group.get(RouterPath(Self.path)) { request, context in try await show(request, context) }
        group.post(RouterPath(Self.path)) { request, context in
            try await handOut(request, context)
        }
    }

    private func choose(_ context: SignedInContext) async throws -> Response {
        let (overview, _, unit) = try await load(context)
        let page = LawReceiversPage(overview, from: unit, site.words(context))
        return try site.show(page, to: context)
    }

    /// With what was written here before, when someone went elsewhere before it was sent.
    private func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let kept = try await typed(request, context).fields
        var typed = kept ?? FormFields()
        typed.set("once", site.oneTimeToken())
        return try site.show(try await page(context, typed, isKept: kept != nil), to: context)
    }

    private func typed(_ request: Request, _ context: SignedInContext) -> TypedTooLate {
        TypedTooLate(site: site, path: request.uri.path, caller: context.caller)
    }

    private func handOut(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        if let left = try await typed(request, context).left(fields) { return left }
        let done = Site.redirect(
            to: Done.handedOut.path(Paths.plan(try context.id("plan", of: Plan.self)))
        )
        do {
            try await handOut(fields, context)
            try await typed(request, context).discard()
            return done
        } catch is AlreadySubmitted {
            return done
        } catch let problems as FormProblems {
            let page = try await page(context, fields, problems.list)
            return try site.show(page, to: context, status: .unprocessableContent)
        } catch is StaleVersion {
            let page = try await page(context, fields, isChanged: true)
            return try site.show(page, to: context, status: .conflict)
        } catch {
            guard RefusalText.sentence(for: error, in: site.words(context)) != nil else {
                throw error
            }
            let problem = FormProblem(field: "part", kind: .refused(Refused(error: error)))
            let page = try await page(context, fields, [problem])
            return try site.show(page, to: context, status: .conflict)
        }
    }

    /// Reads the form and hands out what was chosen.
    ///
    /// - Throws: `FormProblems` with everything that is wrong with it.
    private func handOut(_ fields: FormFields, _ context: SignedInContext) async throws {
        var reader = FormReader(fields, today: site.coordinator.today)
        let chosen = Set(fields.all("part").compactMap(LawChoices.part))
        if chosen.isEmpty { reader.note("part", .missing) }
        let because = reader.prose("because")
        _ = try await site.coordinator.handOutByLaw(
            chosen,
            to: try context.id("unit"),
            because: try reader.finish(because),
            in: try context.id("plan"),
            as: fields.sender(context.caller)
        )
    }

    private func page(
        _ context: SignedInContext,
        _ typed: FormFields,
        _ problems: [FormProblem] = [],
        isChanged: Bool = false,
        isKept: Bool = true
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
            isChanged: isChanged,
            isKept: isKept,
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
