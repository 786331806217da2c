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
        let own = asked == nil ? try await county(of: context.caller) : nil
        let page = AgreementPage(
            known,
            in: asked?.county.code ?? own,
            opening: request.uri.queryParameters["punkt"].map(String.init),
            today: site.coordinator.today,
            site.words(context)
        )
        return try site.show(page, to: context)
    }

    /// The county of the caller's unit; for the family, who belong to none, that of the child.
    private func county(of caller: Caller) async throws -> CountyCode? {
        let unit: ServiceUnit.ID
        switch caller.standing {
        case .staff(let own): unit = own
        case .child(let child), .guardian(_, of: let child):
            return try await site.coordinator.child(child, as: caller).homeMunicipality.county
        case .invited(let invited):
            return try await site.coordinator.child(invited.child, as: caller)
                .homeMunicipality.county
        }
        let directory = try await site.coordinator.read(as: caller) { try $0.directory() }
        return try directory.principal(directory.unit(unit).principal).kind.county
    }
}
