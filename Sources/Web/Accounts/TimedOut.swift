import Coordination
import Domain
import HTTPTypes
import Hummingbird

/// Remembers which page someone wanted who has to sign in first, and whose session it was.
package struct TimedOut: RouterMiddleware {
    private let site: Site

    package init(site: Site) {
        self.site = site
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        let isTurnedAway = response.headers[.location] == Paths.signIn
        guard context.visitor.session == nil, request.method == .get, isTurnedAway else {
            return response
        }
        let person = try await ended(request)?.caller.person
        let wanted = request.uri.path == Paths.proof ? Paths.askedBack(request) : nil
        return site.returning(response, to: wanted ?? request.uri.path, person)
    }

    private func ended(_ request: Request) async throws -> Sessions.Session? {
        guard let token = site.cookies.value(.session, of: request) else { return nil }
        return try await site.sessions.ended(token: token)
    }
}
