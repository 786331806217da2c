import Coordination
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Keeps what is sent from a page whose session is no longer the visitor's own.
///
/// The time ran out, someone signed out in another window, or the cookie is gone: the form still
/// bears the secret of the session that it was shown in, and is kept as a draft of that person and
/// nobody else, to be shown again after signing in. What no page could show again is not kept, and
/// it is said that nothing was sent.
/// - SeeAlso: disclosure case D-43.
package struct SentTooLate: RouterMiddleware {
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
        let fields = FormFields(encoded: body.readableBytesView)
        let csrf = fields["csrf"]
        guard csrf != context.visitor.csrf, fields["leaving"] != "drop",
            let sender = try await site.sessions.sender(csrf: csrf),
            FormGuard.lets(request, csrf, through: sender.csrf)
        else { return try await next(request, context) }
        let isAtDoor = request.uri.path.hasPrefix("\(Paths.signIn)/")
        guard !isAtDoor, !Self.needNoSession.contains(request.uri.path) else {
            guard context.visitor.session == nil else { throw ForeignForm() }
            return try await next(request, context.bearing(csrf))
        }
        return try await keep(fields, of: sender, request, context)
    }

    private static let needNoSession: Set = [
        Paths.signIn, Paths.signOut, Paths.language, Paths.stay, Paths.code, Paths.paper,
    ]

    private func keep(
        _ fields: FormFields,
        of sender: Sessions.Session,
        _ request: Request,
        _ context: WebContext
    ) async throws -> Response {
        let path = request.uri.path
        let isKept = context.endpointPath.map(kept.contains) ?? false
        if isKept, sender.caller.keepsDrafts {
            try await site.coordinator.saveDraft(
                form: Draft.unsent,
                about: path,
                fields: fields.has("leaving") ? fields.left : fields.draft,
                as: sender.caller
            )
            return back(to: path, of: sender, context, .timedOut, .signedInAgain)
        }
        let plan = context.parameters.get("plan", as: Plan.ID.self).map { Paths.plan($0) }
        return back(to: plan, of: sender, context, .unsent, .unsent)
    }

    /// Back to where it was written: through the sign-in, or at once for the one who wrote it.
    private func back(
        to path: String?,
        of sender: Sessions.Session,
        _ context: WebContext,
        _ done: Done,
        _ again: Done
    ) -> Response {
        guard let visitor = context.visitor.session else {
            let response = Site.redirect(to: done.path(Paths.signIn))
            return path.map { site.returning(response, to: $0, sender.caller.person) } ?? response
        }
        guard visitor.caller.person == sender.caller.person else {
            return Site.redirect(to: Done.writtenByAnother.path(Paths.home))
        }
        return Site.redirect(to: again.path(path ?? Paths.home))
    }
}

extension WebContext {
    /// The same visit, in which forms bear this secret.
    fileprivate func bearing(_ csrf: String) -> WebContext {
        var context = self
        context.visitor = Visitor(session: nil, language: visitor.language, csrf: csrf)
        return context
    }
}
