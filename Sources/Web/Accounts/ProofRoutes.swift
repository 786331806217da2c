import Coordination
import Domain
import Hummingbird
import OpenID

/// | Method | Path | Who |
/// |---|---|---|
/// | GET, POST | `/bekrafta` | who is to do something that asks for a fresh proof |
/// | POST | `/bekrafta/{provider}` | the same, who came by a provider: on the way there |
///
/// What is typed here is kept nowhere; what was typed before waits where it was typed.
struct ProofRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.proof)) { request, context in
            try await show(back: Paths.askedBack(request) ?? Paths.home, request, context)
        }
        group.post(RouterPath(Paths.proof)) { request, context in
            try await prove(request, context)
        }
        group.post("/bekrafta/:provider") { request, context in
            try await leave(request, context)
        }
    }

    private func show(
        back: String,
        _ request: Request,
        _ context: SignedInContext,
        after problems: [FormProblem] = []
    ) async throws -> Response {
        let page = ProofPage(
            try await anew(request, context).asked(),
            problems: problems,
            back: back,
            providers: site.parties.map(\.provider),
            in: site.words(context)
        )
        return try site.show(
            page,
            to: context,
            status: problems.isEmpty ? .ok : .unprocessableContent
        )
    }

    private func prove(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        let back = ReturnPath(fields["back"])?.path ?? Paths.home
        do {
            let token = try await anew(request, context)
                .prove(password: fields["password"], code: fields["code"])
            var response = Site.redirect(to: Done.provedAnew.path(back))
            response.setCookie(site.cookies.cookie(.session, token))
            return response
        } catch is ProofAnew.WrongPassword {
            return try await show(back: back, request, context, after: [ProofPage.wrong])
        } catch is SecondFactor.WrongCode {
            return try await show(back: back, request, context, after: [CodePage.wrong])
        }
    }

    /// To the provider that let the person in, which is to ask anew; not to another.
    private func leave(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let key = context.parameters.get("provider") ?? ""
        guard try await anew(request, context).asked() == .provider(key) else { throw NotFound() }
        let back = ReturnPath(try await FormFields(of: request)["back"])?.path ?? Paths.home
        let way = WayToProvider(
            site: site,
            visitor: context.visitor,
            id: context.id,
            logger: context.logger
        )
        let response = try await way.leave(for: try site.party(key), anew: true)
        return site.returning(response, to: back, context.caller.person)
    }

    private func anew(_ request: Request, _ context: SignedInContext) -> ProofAnew {
        let token = site.cookies.value(.session, of: request) ?? ""
        return ProofAnew(site.sessions, of: context.caller.person, in: token)
    }
}
