import Coordination
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Leads someone who has to prove anew who they are to the page that asks for it, and keeps what
/// they had typed.
///
/// It is kept as what is sent after the session is over is: as a draft of its author and nobody else,
/// which the form shows again when its author comes back.
package struct ProofFirst: RouterMiddleware {
    private let site: Site
    /// The routes whose pages show again what was kept, as the router names them.
    private let kept: Set<String>

    package init(site: Site, keeping paths: [String]) {
        self.site = site
        kept = Set(paths.map { RouterPath($0).description })
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post else { return try await next(request, context) }
        var request = request
        let body = try await request.collectBody(upTo: FormFields.longestBody)
        do {
            return try await next(request, context)
        } catch is ProofNeeded {
            let path = request.uri.path
            if let caller = context.visitor.session?.caller,
                context.endpointPath.map(kept.contains) ?? false
            {
                let fields = FormFields(encoded: body.readableBytesView)
                try await TypedTooLate(site: site, path: path, caller: caller).keep(fields.draft)
            }
            return Site.redirect(to: Paths.proof(from: Self.pages[path] ?? path))
        }
    }

    /// Where the forms stand whose own address is no page.
    private static let pages = [
        Paths.endSignIns: Paths.ownSignIns, Paths.codesStart: Paths.codes,
        Paths.codesConfirm: Paths.codes, Paths.codesEnd: Paths.codes,
        Paths.codesRenew: Paths.codes,
    ]
}
