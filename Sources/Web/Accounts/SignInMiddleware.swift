import Coordination
import Domain
import Hummingbird

/// Finds out who makes the request and in which language, before any handler runs.
package struct SignInMiddleware: RouterMiddleware {
    private let sessions: Sessions
    private let effects: Effects
    private let isSecure: Bool

    package init(site: Site) {
        sessions = site.sessions
        effects = site.coordinator.effects
        isSecure = site.isSecure
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let session = try await session(of: request)
        let known = request.cookies[SiteCookies.form]?.value
        let csrf = session?.csrf ?? known ?? token()
        context.visitor = Visitor(
            session: session,
            language: Language(wishedBy: request),
            csrf: csrf
        )
        context.visitor.path = request.uri.path
        var response = try await next(request, context)
        if session == nil, known == nil {
            response.setCookie(SiteCookies.cookie(SiteCookies.form, csrf, isSecure: isSecure))
        }
        return response
    }

    private func session(of request: Request) async throws -> Sessions.Session? {
        guard let token = request.cookies[SiteCookies.session]?.value else { return nil }
        return try await sessions.visit(token: token)
    }

    private func token() -> String {
        effects.randomBytes(16).map { String($0, radix: 16) }.joined()
    }
}
