import Coordination
import Domain
import Hummingbird

/// | Method | Path | Who |
/// |---|---|---|
/// | GET | `/` | anyone: to sign in, what waits, or the family's plans |
/// | GET, POST | `/logga-in` | anyone |
/// | POST | `/logga-ut` | anyone |
/// | POST | `/sprak` | anyone |
struct AccountRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/") { _, context in try await home(context) }
        router.get(RouterPath(Paths.signIn)) { _, context in try show(context) }
        router.post(RouterPath(Paths.signIn)) { request, context in
            try await signIn(request, context)
        }
        router.post(RouterPath(Paths.signOut)) { request, _ in try await signOut(request) }
        router.post(RouterPath(Paths.language)) { request, _ in try await speak(request) }
    }

    /// The first page for whoever it is; shown at once, without sending the browser on.
    private func home(_ context: WebContext) async throws -> Response {
        guard context.visitor.session != nil else { return try show(context) }
        return try await PlanRoutes(site: site).home(try SignedInContext(context: context))
    }

    private func show(_ context: WebContext) throws -> Response {
        let words = site.renderer.words(context.visitor.language)
        return try site.renderer.response(
            SignInPage(
                notice: Done.notice(context.visitor.done, in: words),
                demoLogins: site.demoLogins,
                in: words
            ),
            to: context.visitor
        )
    }

    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        let words = site.renderer.words(context.visitor.language)
        var reader = FormReader(fields, today: site.coordinator.today)
        let name = reader.line("userName")
        let password = fields["password"]
        if password.isEmpty { reader.note("password", .missing) }
        if let name, reader.problems.isEmpty {
            if let token = try await site.sessions.signIn(userName: name, password: password) {
                return try await begin(token, request)
            }
            reader.note("userName", .other(key: "signIn.wrong"))
        }
        let page = SignInPage(
            typed: fields,
            problems: reader.problems,
            demoLogins: site.demoLogins,
            in: words
        )
        return try site.renderer.response(
            page,
            to: context.visitor,
            status: .unprocessableContent
        )
    }

    /// Where the one who signed in wanted to be, or the first page.
    private func begin(_ token: String, _ request: Request) async throws -> Response {
        let person = try await site.sessions.session(token: token)?.caller.person
        let wanted = request.cookies[SiteCookies.back].flatMap { ReturnPath(cookie: $0.value) }
        let back = wanted.flatMap { back in
            person.map(back.isFor) == true ? back.path : nil
        }
        var response = Site.redirect(to: back ?? Paths.home)
        response.setCookie(
            SiteCookies.cookie(SiteCookies.session, token, isSecure: site.isSecure)
        )
        if wanted != nil {
            response.setCookie(
                SiteCookies.cookie(SiteCookies.back, "", isSecure: site.isSecure, maxAge: 0)
            )
        }
        return response
    }

    private func signOut(_ request: Request) async throws -> Response {
        if let token = request.cookies[SiteCookies.session]?.value {
            try await site.sessions.signOut(token: token)
        }
        var response = Site.redirect(to: Paths.signIn)
        response.setCookie(
            SiteCookies.cookie(SiteCookies.session, "", isSecure: site.isSecure, maxAge: 0)
        )
        return response
    }

    private func speak(_ request: Request) async throws -> Response {
        let fields = try await FormFields(of: request)
        let back = ReturnPath(fields["back"])?.path ?? Paths.home
        var response = Site.redirect(to: back)
        if let language = Language(rawValue: fields["language"]) {
            let year = 365 * 24 * 3600
            response.setCookie(
                SiteCookies.cookie(
                    SiteCookies.language,
                    language.rawValue,
                    isSecure: site.isSecure,
                    maxAge: year
                )
            )
        }
        return response
    }
}
