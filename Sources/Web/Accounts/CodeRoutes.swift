import Coordination
import Domain
import Hummingbird

/// | Method | Path | Who, and what |
/// |---|---|---|
/// | GET, POST | `/engangskod` | anyone whose password was right: the code |
/// | GET | `/engangskoder` | whether one is asked for codes |
/// | POST | `/engangskoder/start` | tells the app's secret |
/// | POST | `/engangskoder/bekraftelse` | the first code: now they are asked for |
/// | POST | `/engangskoder/reservkoder` | makes new recovery codes |
/// | POST | `/engangskoder/avslut` | asks for codes no more |
struct CodeRoutes {
    let site: Site

    func add(to router: Router<WebContext>, _ group: RouterGroup<SignedInContext>) {
        router.get(RouterPath(Paths.code)) { _, context in try show(context) }
        router.post(RouterPath(Paths.code)) { request, context in
            try await finish(request, context)
        }
        group.get(RouterPath(Paths.codes)) { _, context in try await codes(context) }
        group.post(RouterPath(Paths.codesStart)) { _, context in try await start(context) }
        group.post(RouterPath(Paths.codesConfirm)) { request, context in
            try await confirm(request, context)
        }
        group.post(RouterPath(Paths.codesRenew)) { request, context in
            try await renew(request, context)
        }
        group.post(RouterPath(Paths.codesEnd)) { request, context in
            try await end(request, context)
        }
    }

    private func show(_ context: WebContext) throws -> Response {
        let words = site.renderer.words(context.visitor.language)
        return try site.renderer.response(CodePage(in: words), to: context.visitor)
    }

    private func finish(_ request: Request, _ context: WebContext) async throws -> Response {
        let code = try await FormFields(of: request)["code"]
        let pass = site.cookies.value(.pass, of: request) ?? ""
        do {
            let token = try await HalfSignIns(site.sessions).finish(pass, code: code)
            var response = try await SignedInResponse(site: site).begin(token, request)
            response.setCookie(site.cookies.none(.pass))
            return response
        } catch is SignInRefusal {
            return Site.redirect(to: Paths.signIn)
        } catch is NotFound {
            return Site.redirect(to: Done.codeTooLate.path(Paths.signIn))
        } catch is SecondFactor.WrongCode {
            let words = site.renderer.words(context.visitor.language)
            return try site.renderer.response(
                CodePage(isWrong: true, in: words),
                to: context.visitor,
                status: .unprocessableContent
            )
        }
    }

    private func codes(_ context: SignedInContext) async throws -> Response {
        guard try await PasswordChange(site.sessions).isPossible(for: context.caller.person) else {
            throw NotFound()
        }
        let (isOn, isHalf) = (try await factor(context).isOn(), !context.caller.proof.isWhole)
        // Codes were turned on elsewhere: this session needs one too.
        if isOn, isHalf { return Site.redirect(to: Paths.proof(from: Paths.home)) }
        let state: CodesPage.State = isOn ? try await on(context) : .off(isNeeded: isHalf)
        let notice = Done.notice(context.visitor.done, in: site.words(context))
        return try site.show(CodesPage(state, notice: notice, in: site.words(context)), to: context)
    }

    private func start(_ context: SignedInContext) async throws -> Response {
        let secret = try await factor(context).begin(with: context.caller.proof)
        return try site.show(CodesPage(.secret(secret), in: site.words(context)), to: context)
    }

    private func confirm(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let code = try await FormFields(of: request)["code"]
        do {
            let recovery = try await factor(context).confirm(
                code,
                with: context.caller.proof,
                in: site.cookies.value(.session, of: request) ?? ""
            )
            return try await told(recovery, .turnedOn, request, context)
        } catch is SecondFactor.WrongCode {
            guard let secret = try await factor(context).begun() else { throw NotFound() }
            return try again(.secret(secret), context)
        }
    }

    private func renew(_ request: Request, _ context: SignedInContext) async throws -> Response {
        do {
            let code = try await FormFields(of: request)["code"]
            let recovery = try await factor(context)
                .renewRecoveryCodes(with: code, context.caller.proof)
            return try await told(recovery, .renewed, request, context)
        } catch is SecondFactor.WrongCode {
            return try again(try await on(context), context)
        }
    }

    /// The recovery codes, with a way to end every other sign-in where there are any.
    private func told(
        _ recovery: [String],
        _ why: CodesPage.Told,
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        let token = site.cookies.value(.session, of: request) ?? ""
        let own = OwnSessions(site.sessions, of: context.caller.person, in: token)
        let isElsewhere = try await own.all().contains { !$0.isThis }
        let page = CodesPage(
            .recovery(recovery, why, isElsewhere: isElsewhere),
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    private func on(_ context: SignedInContext) async throws -> CodesPage.State {
        let left = try await factor(context).recoveryCodes()
        return .on(recoveryCodes: left.count, areOld: left.areOld)
    }

    private func end(_ request: Request, _ context: SignedInContext) async throws -> Response {
        do {
            let code = try await FormFields(of: request)["code"]
            try await factor(context).end(with: code, context.caller.proof)
            return Site.redirect(to: Done.codesOff.path(Paths.ownSignIns))
        } catch is SecondFactor.WrongCode {
            return try again(try await on(context), context)
        }
    }

    private func again(_ state: CodesPage.State, _ context: SignedInContext) throws -> Response {
        let page = CodesPage(state, isWrong: true, in: site.words(context))
        return try site.show(page, to: context, status: .unprocessableContent)
    }

    private func factor(_ context: SignedInContext) -> SecondFactor {
        SecondFactor(site.sessions, of: context.caller.person)
    }
}
