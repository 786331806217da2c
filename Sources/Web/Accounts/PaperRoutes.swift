import Coordination
import Domain
import Hummingbird

/// | Method | Path | Who |
/// |---|---|---|
/// | GET, POST | `/kod` | anyone who has been handed a code on paper |
///
/// What is typed here is kept nowhere.
struct PaperRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get(RouterPath(Paths.paper)) { _, context in try show(context) }
        router.post(RouterPath(Paths.paper)) { request, context in
            try await open(request, context)
        }
    }

    private func show(_ context: WebContext) throws -> Response {
        let words = site.renderer.words(context.visitor.language)
        return try site.renderer.response(PaperPage(in: words), to: context.visitor)
    }

    private func open(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        let problems = PaperPage.problems(in: fields)
        guard problems.isEmpty else { return try again(fields, problems, context) }
        do {
            let token = try await PaperSignIns(site.sessions).open(
                with: fields["paperCode"],
                as: try ChosenUserName(fields["ownUserName"].trimmingWhiteSpace()),
                password: fields["newPassword"],
                with: SignInDevice(describedAs: request.headers[.userAgent])
            )
            return try await SignedInResponse(site: site).begin(
                token,
                request,
                telling: .accountOpened
            )
        } catch let needed as CodeNeeded {
            return SignedInResponse(site: site).askForCode(needed.pass)
        } catch is DeadCode {
            return try again(fields, [PaperPage.dead], context)
        } catch is OtherUserName {
            return try again(fields, [PaperPage.otherName], context)
        } catch is UserNameTaken {
            return try again(fields, [PaperPage.taken], context)
        } catch let problem as ChosenPassword.Problem {
            return try again(fields, [PasswordPage.problem(problem)], context)
        }
    }

    private func again(
        _ fields: FormFields,
        _ problems: [FormProblem],
        _ context: WebContext
    ) throws -> Response {
        let words = site.renderer.words(context.visitor.language)
        return try site.renderer.response(
            PaperPage(typed: fields, problems: problems, in: words),
            to: context.visitor,
            status: .unprocessableContent
        )
    }
}
