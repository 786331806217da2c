import Coordination
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Keeps what is sent a moment too late, and leads back to where it was written.
///
/// A form that comes after the session has run out is kept as a draft of the one who wrote it, and
/// shown again to that person and nobody else after signing in. What no page could show again is
/// not kept, and it is said that nothing was sent.
/// - SeeAlso: disclosure case D-43.
package struct TimedOut: RouterMiddleware {
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
        guard context.visitor.session == nil else { return try await next(request, context) }
        let ended = try await ended(request)
        if request.method == .post, let ended {
            return try await keep(request, ended, context, next)
        }
        let response = try await next(request, context)
        let isTurnedAway = response.headers[.location] == Paths.signIn
        guard request.method == .get, isTurnedAway else { return response }
        return returning(response, to: request.uri.path, ended?.caller.person)
    }

    private func ended(_ request: Request) async throws -> Sessions.Session? {
        guard let token = request.cookies[SiteCookies.session]?.value else { return nil }
        return try await site.sessions.ended(token: token)
    }

    private func keep(
        _ request: Request,
        _ ended: Sessions.Session,
        _ context: WebContext,
        _ next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var (request, context) = (request, context)
        let body = try await request.collectBody(upTo: FormFields.longestBody)
        let fields = FormFields(encoded: String(buffer: body))
        guard FormGuard.lets(request, fields["csrf"], through: ended.csrf) else {
            return try await next(request, context)
        }
        context.visitor = Visitor(
            session: nil,
            language: context.visitor.language,
            csrf: ended.csrf
        )
        let path = request.uri.path
        guard !Self.needNoSession.contains(path) else { return try await next(request, context) }
        guard let route = context.endpointPath, kept.contains(route), ended.caller.keepsDrafts
        else { return unsent(context, ended.caller.person) }
        try await site.coordinator.saveDraft(
            form: Draft.unsent,
            about: path,
            fields: fields.draft,
            as: ended.caller
        )
        let response = Site.redirect(to: Done.timedOut.path(Paths.signIn))
        return returning(response, to: path, ended.caller.person)
    }

    /// Nothing was sent and nothing is kept; one comes back to the plan that it was about.
    private func unsent(_ context: WebContext, _ person: Person.ID?) -> Response {
        let response = Site.redirect(to: Done.unsent.path(Paths.signIn))
        guard let plan = context.parameters.get("plan", as: Plan.ID.self) else { return response }
        return returning(response, to: Paths.plan(plan), person)
    }

    private static let needNoSession: Set = [Paths.signIn, Paths.signOut, Paths.language]

    private func returning(_ response: Response, to path: String, _ person: Person.ID?) -> Response
    {
        guard let back = ReturnPath(path, for: person) else { return response }
        var response = response
        response.setCookie(
            SiteCookies.cookie(
                SiteCookies.back,
                back.text,
                isSecure: site.isSecure,
                maxAge: ReturnPath.longestLife
            )
        )
        return response
    }
}

/// Where someone wanted to be before signing in: a path of ours, and whose it was if that is known.
struct ReturnPath: Equatable {
    /// How long it is remembered, in seconds: an hour.
    static let longestLife = 3600

    let path: String
    let person: Person.ID?

    /// Nothing for an address that is none of the site's own pages.
    init?(_ path: String, for person: Person.ID? = nil) {
        let isOurs = path.allSatisfy {
            $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "/" || $0 == "-")
        }
        guard isOurs, path.hasPrefix("/"), !path.hasPrefix("//"), path.count < 200,
            path != Paths.home
        else { return nil }
        self.path = path
        self.person = person
    }

    /// What a cookie holds.
    init?(cookie: String) {
        let parts = cookie.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(String(parts[1]), for: Person.ID(String(parts[0])))
    }

    var text: String { "\(person?.description ?? "")~\(path)" }

    /// Whether it is for this person: for everyone, when nobody is known to have been there.
    func isFor(_ person: Person.ID) -> Bool { self.person == nil || self.person == person }
}
