import Coordination
import Domain
import Hummingbird
import OpenID

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/inloggningar` | where one is signed in |
/// | POST | `/inloggningar/avslut` | signs out there, or everywhere else |
/// | POST | `/inloggningar/sett` | says that one knows what has happened to one's account |
/// | GET, POST | `/uppdrag` | goes on in another capacity |
/// | GET, POST | `/losenord` | changes the password |
///
/// What is typed here is kept nowhere: these are no forms with drafts.
struct OwnAccountRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.ownSignIns)) { request, context in
            try await signIns(request, context)
        }
        group.post(RouterPath(Paths.endSignIns)) { request, context in
            try await end(request, context)
        }
        group.post(RouterPath(Paths.knowAccountEvents)) { request, context in
            try await know(request, context)
        }
        group.get(RouterPath(Paths.capacities)) { request, context in
            try await capacities(request, context)
        }
        group.post(RouterPath(Paths.capacities)) { request, context in
            try await goOn(request, context)
        }
        group.get(RouterPath(Paths.password)) { _, context in try await password(context) }
        group.post(RouterPath(Paths.password)) { request, context in
            try await change(request, context)
        }
    }

    private func signIns(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let page = SignInsPage(
            try await own(request, context).all(),
            events: try await events(context).latest(),
            isFamily: context.caller.role.place == .family,
            hasPassword: try await passwords.isPossible(for: context.caller.person),
            providers: site.parties.map(\.provider),
            notice: Done.notice(context.visitor.done, in: site.words(context)),
            today: site.coordinator.today,
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    private func end(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let key = try await FormFields(of: request)["session"]
        let own = own(request, context)
        if key == SignInsPage.others {
            try await own.endOthers(with: context.caller.proof)
        } else {
            try await own.end(key, with: context.caller.proof)
        }
        return Site.redirect(to: Done.signedOutThere.path(Paths.ownSignIns))
    }

    private func know(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        guard let latest = AccountEvent.ID(fields["event"]) else { throw NotFound() }
        try await events(context).know(latest)
        return Site.redirect(to: Done.accountEventsKnown.path(Paths.ownSignIns))
    }

    private func capacities(
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        let open = try await own(request, context).capacities()
        // The family has none to choose among.
        guard open.contains(where: { $0.capacity.key != .family }) else { throw NotFound() }
        let page = CapacitiesPage(open, for: context.caller, in: site.words(context))
        return try site.show(page, to: context)
    }

    private func goOn(_ request: Request, _ context: SignedInContext) async throws -> Response {
        guard let wanted = CapacitiesPage.wanted(in: try await FormFields(of: request)) else {
            throw NotFound()
        }
        let token = try await own(request, context).goOn(as: wanted)
        var response = Site.redirect(to: Paths.home)
        response.setCookie(site.cookies.cookie(.session, token))
        return response
    }

    private func password(_ context: SignedInContext) async throws -> Response {
        guard try await passwords.isPossible(for: context.caller.person) else { throw NotFound() }
        return try site.show(PasswordPage(in: site.words(context)), to: context)
    }

    private func change(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        var problems = PasswordPage.problems(in: fields)
        if problems.isEmpty {
            do {
                try await passwords.change(
                    from: fields["oldPassword"],
                    to: fields["newPassword"],
                    of: context.caller.person,
                    in: token(request)
                )
                return Site.redirect(to: Done.passwordChanged.path(Paths.ownSignIns))
            } catch let problem as ChosenPassword.Problem {
                problems = [PasswordPage.problem(problem)]
            } catch is PasswordChange.WrongOldPassword {
                problems = [PasswordPage.wrongOld]
            }
        }
        let page = PasswordPage(problems: problems, in: site.words(context))
        return try site.show(page, to: context, status: .unprocessableContent)
    }

    private var passwords: PasswordChange { PasswordChange(site.sessions) }

    private func own(_ request: Request, _ context: SignedInContext) -> OwnSessions {
        OwnSessions(site.sessions, of: context.caller.person, in: token(request))
    }

    private func events(_ context: SignedInContext) -> AccountEvents {
        AccountEvents(site.sessions, of: context.caller.person)
    }

    private func token(_ request: Request) -> String {
        site.cookies.value(.session, of: request) ?? ""
    }
}
