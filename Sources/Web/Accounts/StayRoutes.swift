import Coordination
import Domain
import Hummingbird

/// | Method | Path | Who |
/// |---|---|---|
/// | GET | `/inloggningar/slutar` | a page that was left open: is the session soon over? |
/// | POST | `/inloggningar/stanna` | who wants to stay signed in |
///
/// Neither asks anyone to sign in first: it may be too late, and then the way back leads through
/// the sign-in.
struct StayRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get(RouterPath(Paths.ending)) { request, context in try show(request, context) }
        router.post(RouterPath(Paths.stay)) { request, _ in try await stay(request) }
    }

    private func show(_ request: Request, _ context: WebContext) throws -> Response {
        let back = Paths.askedBack(request) ?? Paths.home
        guard let session = context.visitor.session, let end = session.end,
            let left = session.secondsLeft
        else { return Site.redirect(to: back) }
        let page = EndingPage(
            end,
            secondsLeft: left,
            back: back,
            in: site.renderer.words(context.visitor.language)
        )
        var visitor = context.visitor
        visitor.path = back
        var response = try site.renderer.response(page, to: visitor)
        if !page.isResting { response.refresh(after: left + 1, to: back) }
        return response
    }

    /// That the request came is enough: the session has just been used.
    private func stay(_ request: Request) async throws -> Response {
        let fields = try await FormFields(of: request)
        return Site.redirect(to: ReturnPath(fields["back"])?.path ?? Paths.home)
    }
}
