import Coordination
import Domain
import HTTPTypes
import Hummingbird
import Logging
import OpenID

/// | Method | Path | Who |
/// |---|---|---|
/// | GET | `/logga-in/{provider}` | anyone: to the sign-in page, which has the button |
/// | POST | `/logga-in/{provider}` | anyone: on the way to a provider |
/// | GET | `/logga-in/{provider}/svar` | anyone: back from there |
///
/// No visit begins with a link, which could stand on another site.
struct OpenIDRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/logga-in/:provider") { _, context in
            _ = try site.party(context.parameters.get("provider"))
            return Site.redirect(to: Paths.signIn)
        }
        router.post("/logga-in/:provider") { _, context in
            try await way(context).leave(for: site.party(context.parameters.get("provider")))
        }
        router.get("/logga-in/:provider/svar") { request, context in
            try await comeBack(request, context)
        }
    }

    private func way(_ context: WebContext) -> WayToProvider {
        WayToProvider(
            site: site,
            visitor: context.visitor,
            id: context.id,
            logger: context.logger
        )
    }

    private func comeBack(_ request: Request, _ context: WebContext) async throws -> Response {
        let party = try site.party(context.parameters.get("provider"))
        let callback = Self.callback(request)
        let attempt = try await site.door.take(
            state: callback.state,
            at: party.provider.key,
            of: site.cookies.value(.attempt, of: request) ?? ""
        )
        do {
            guard let attempt else { throw SignInRefusal.unknownState }
            let identity = try await party.finish(callback, attempt)
            let provider = party.provider.key
            var response =
                attempt.asked == nil
                ? try await letIn(identity, through: provider, request)
                : try await goOn(identity, through: provider, request, context)
            response.setCookie(site.cookies.none(.attempt))
            return response
        } catch let refusal as SignInRefusal {
            return try await way(context)
                .turnAway(refusal, party.provider, isProof: attempt?.asked != nil)
        }
    }

    private func letIn(
        _ identity: Identity,
        through provider: String,
        _ request: Request
    ) async throws -> Response {
        let token = try await site.door.letIn(
            identity,
            through: provider,
            with: SignInDevice(describedAs: request.headers[.userAgent])
        )
        return try await SignedInResponse(site: site).begin(token, request)
    }

    /// The same session, proved anew.
    private func goOn(
        _ identity: Identity,
        through provider: String,
        _ request: Request,
        _ context: WebContext
    ) async throws -> Response {
        guard let person = context.visitor.session?.caller.person,
            let token = site.cookies.value(.session, of: request)
        else { throw SignInRefusal.unknownState }
        let renewed = try await ProofAnew(site.sessions, of: person, in: token)
            .prove(by: identity, through: provider)
        let back = site.cookies.value(.back, of: request).flatMap(ReturnPath.init(cookie:))
        let path = back?.isFor(person) == true ? back?.path : nil
        var response = Site.redirect(to: Done.provedAnew.path(path ?? Paths.home))
        response.setCookie(site.cookies.cookie(.session, renewed))
        response.setCookie(site.cookies.none(.back))
        return response
    }

    private static func callback(_ request: Request) -> Callback {
        let query = request.uri.queryParameters
        func sent(_ name: Substring) -> String? { query[name].map { String($0.prefix(4096)) } }
        return Callback(
            state: sent("state") ?? "",
            code: sent("code"),
            error: sent("error"),
            issuer: sent("iss")
        )
    }
}
