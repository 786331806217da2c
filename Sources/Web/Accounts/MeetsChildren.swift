import Coordination
import Domain
import Hummingbird

/// Lets on only those whose role meets children; for all others the pages below do not exist.
///
/// The service itself is asked, and not only the role, so that the attempt stands in the log.
/// - SeeAlso: PDL (2008:355) 4 kap. 1 §.
struct MeetsChildren: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request,
        context: SignedInContext,
        next: (Request, SignedInContext) async throws -> Response
    ) async throws -> Response {
        if !context.caller.may(.plans) {
            try await site.coordinator.read(as: context.caller) { _ in }
        }
        return try await next(request, context)
    }
}
