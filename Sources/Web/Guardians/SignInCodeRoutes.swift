import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/planer/{plan}/inloggningskoder/{whose}` | what to think of before a code is made |
/// | POST | `/planer/{plan}/inloggningskoder/{whose}` | makes a code and shows it, once |
/// | GET, POST | `/planer/{plan}/inloggningskoder/{whose}/tillbaka` | takes it back |
struct SignInCodeRoutes {
    static let forms: [any SiteForm.Type] = [TakeBackSignInCodeForm.self]

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        let path = RouterPath("planer/:plan/\(PlanPath.signInCodes.rawValue)/:whose")
        group.get(path) { _, context in try await ask(context) }
        group.post(path) { request, context in try await make(request, context) }
        FormRoutes(site: site).add(Self.forms, to: group)
    }

    private func ask(_ context: SignedInContext) async throws -> Response {
        let form = try await load(context).form
        let page = FormPage(form, once: site.oneTimeToken(), in: site.words(context))
        return try site.show(page, to: context)
    }

    /// The answer is the code itself: it is kept nowhere, so it cannot be shown on a page of its own.
    private func make(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        let loaded = try await load(context)
        do {
            let handed = try await site.coordinator.makeSignInCode(
                for: loaded.whose,
                in: loaded.plan,
                endingCodes: LostCodes.isChosen(in: fields),
                as: fields.sender(context.caller)
            )
            let page = CodePaperPage(
                handed,
                in: loaded.plan,
                address: site.publicAddress ?? request.head.authority ?? "",
                words: site.words(context)
            )
            return try site.show(page, to: context)
        } catch is AlreadySubmitted {
            return Site.redirect(to: Done.signInCodeShown.path(loaded.back))
        } catch let refusal as SignInCode.Refusal {
            let problem = RefusalText.problem(for: refusal, in: loaded.form, site.words(context))
            let page = FormPage(
                loaded.form,
                problems: [problem].compactMap { $0 },
                in: site.words(context)
            )
            return try site.show(page, to: context, status: .conflict)
        }
    }

    private func load(_ context: SignedInContext) async throws -> SignInCodeForm {
        try await SignInCodeForm(
            FormRequest(
                context: context,
                coordinator: site.coordinator,
                words: site.words(context)
            )
        )
    }
}
