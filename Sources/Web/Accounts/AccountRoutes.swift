import Coordination
import Domain
import HTTPTypes
import Hummingbird
import OpenID

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
        let signedIn = try SignedInContext(context: context)
        if signedIn.caller.may(.people) {
            return try await AdministrationRoutes(site: site).people(signedIn)
        }
        guard signedIn.caller.may(.plans) else { return Site.redirect(to: Paths.agreement) }
        return try await PlanRoutes(site: site).home(signedIn)
    }

    private func show(_ context: WebContext) throws -> Response {
        let words = site.renderer.words(context.visitor.language)
        return try site.renderer.response(
            SignInPage(
                notice: Done.notice(context.visitor.done, in: words),
                providers: site.parties.map(\.provider),
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
            do {
                let token = try await site.sessions.signIn(
                    userName: name,
                    password: password,
                    with: SignInDevice(describedAs: request.headers[.userAgent])
                )
                if let token {
                    return try await SignedInResponse(site: site).begin(token, request)
                }
                reader.note("userName", .other(key: "signIn.wrong"))
            } catch SignInRefusal.notForStaff {
                reader.note("userName", .other(key: "signIn.notForStaff"))
            } catch let needed as CodeNeeded {
                return SignedInResponse(site: site).askForCode(needed.pass)
            }
        }
        let page = SignInPage(
            typed: fields,
            problems: reader.problems,
            providers: site.parties.map(\.provider),
            demoLogins: site.demoLogins,
            in: words
        )
        return try site.renderer.response(
            page,
            to: context.visitor,
            status: .unprocessableContent
        )
    }

    private func signOut(_ request: Request) async throws -> Response {
        if let token = site.cookies.value(.session, of: request) {
            try await site.sessions.signOut(token: token)
        }
        var response = Site.redirect(to: Done.signedOut.path(Paths.signIn))
        response.setCookie(site.cookies.none(.session))
        // Not "cookies": that would sign people out of everything else that their county has under
        // the same name, and forget their language.
        if let name = HTTPField.Name("Clear-Site-Data") {
            response.headers[name] = "\"cache\", \"storage\""
        }
        return response
    }

    private func speak(_ request: Request) async throws -> Response {
        let fields = try await FormFields(of: request)
        let back = ReturnPath(fields["back"])?.path ?? Paths.home
        var response = Site.redirect(to: back)
        if let language = Language(rawValue: fields["language"]) {
            let year = 365 * 24 * 3600
            response.setCookie(
                site.cookies.cookie(.language, language.rawValue, maxAge: year)
            )
        }
        return response
    }
}
