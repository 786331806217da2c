import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows |
/// |---|---|---|
/// | GET | `/overenskommelsen` | the agreement of the county that the caller works in |
struct AgreementRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.agreement)) { request, context in
            try await show(request, context)
        }
    }

    private func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let page = AgreementPage(
            site.coordinator.agreements.all,
            in: try await county(of: context.caller),
            opening: request.uri.queryParameters["punkt"].map(String.init),
            today: site.coordinator.today,
            site.words(context)
        )
        return try site.show(page, to: context)
    }

    /// The county of the caller's unit; not known for the family, who belong to no unit.
    private func county(of caller: Caller) async throws -> CountyCode? {
        guard let unit = caller.unit else { return nil }
        let directory = try await site.coordinator.read(as: caller) { try $0.directory() }
        switch try directory.principal(directory.unit(unit).principal).kind {
        case .region(let code): return code
        case .municipality(let code): return code.county
        }
    }
}
