import Coordination
import Domain
import HTTPTypes
import Hummingbird

/// Finds out who makes the request and in which language, before any handler runs.
package struct SignInMiddleware: RouterMiddleware {
    private let sessions: Sessions
    private let effects: Effects
    private let cookies: SiteCookies

    package init(site: Site) {
        sessions = site.sessions
        effects = site.coordinator.effects
        cookies = site.cookies
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let session = try await session(of: request)
        let known = cookies.value(.form, of: request)
        let csrf = session?.csrf ?? known ?? token()
        context.visitor = Visitor(
            session: session,
            language: Language(wishedBy: request, cookies),
            csrf: csrf
        )
        context.visitor.path = request.uri.path
        context.visitor.hasSent = request.method != .get
        var response = try await next(request, context)
        if session == nil, known == nil {
            response.setCookie(cookies.cookie(.form, csrf))
        }
        return response
    }

    private func session(of request: Request) async throws -> Sessions.Session? {
        guard let token = cookies.value(.session, of: request) else { return nil }
        return Self.isByItself(request)
            ? try await sessions.session(token: token)
            : try await sessions.visit(token: token)
    }

    /// Whether nobody has done anything, so that the session lasts no longer for it.
    ///
    /// A page says that it has been quiet, or a script keeps what stands in a form.
    private static func isByItself(_ request: Request) -> Bool {
        if request.uri.path == Paths.ending { return true }
        return HTTPField.Name("Sec-Fetch-Dest").flatMap { request.headers[$0] } == "empty"
    }

    private func token() -> String {
        effects.randomBytes(16).map { String($0, radix: 16) }.joined()
    }
}
