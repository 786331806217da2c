import Coordination
import Domain
import HTTPTypes
import Hummingbird

/// Leads staff who have only a password where a code is to stand beside it to the page on which codes
/// are turned on; nothing else of ours opens for them.
///
/// Every route is shut but these few, also one that nobody has thought of yet.
/// - SeeAlso: OWASP ASVS 5.0, 6.3.3.
package struct CodesFirst: RouterMiddleware {
    package init() {}

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let session = context.visitor.session, !session.caller.proof.isWhole,
            !Self.open.contains(request.uri.path)
        else { return try await next(request, context) }
        return Site.redirect(to: Paths.codes)
    }

    private static let open: Set = [
        Paths.codes, Paths.codesStart, Paths.codesConfirm, Paths.proof, Paths.signOut,
        Paths.language, Paths.ending, Paths.stay,
    ]
}
