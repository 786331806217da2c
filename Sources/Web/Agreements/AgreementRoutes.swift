import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows |
/// |---|---|---|
/// | GET | `/overenskommelsen` | the agreement where the caller works, or where the child lives |
struct AgreementRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.agreement)) { try await show($0, $1) }
    }

    /// Agreements are public, so a link from a plan may ask for that of another county.
    private func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let known = site.coordinator.agreements.all
        let asked = known.first { agreement in
            request.uri.queryParameters["avtal"].map(String.init) == agreement.key.description
        }
        let own = asked == nil ? try await site.coordinator.county(of: context.caller) : nil
        let page = AgreementPage(
            known,
            in: asked?.county.code ?? own,
            opening: request.uri.queryParameters["punkt"].map(String.init),
            today: site.coordinator.today,
            leadsToPlans: context.caller.may(.plans),
            site.words(context)
        )
        return try site.show(page, to: context)
    }
}
