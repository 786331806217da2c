import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/administration` | the people of the authority, a page at a time |
/// | POST | `/administration/sok` | a search, whose answer is the page itself |
/// | GET | `/administration/personer/{person}` | one person |
/// | GET, POST | `/administration/personer/{person}/kod` | makes a code on paper and shows it, once |
/// | GET | `/administration/enheter` | the units of the authority |
/// | GET, POST | the forms | one operation each |
///
/// Each asks the service, which knows of no such thing for a role that does not look after people.
struct AdministrationRoutes {
    static let forms: [any SiteForm.Type] = [
        NewPersonForm.self, GiveAssignmentForm.self, EndAssignmentForm.self, NewDeputyForm.self,
        EndDeputyForm.self, TakeBackStaffCodeForm.self, CloseAccountForm.self,
        SignOutPersonForm.self, NewUnitForm.self,
        CloseUnitForm.self,
    ]
    /// The most of what is typed that a search reads, in characters.
    private static let longestSearch = 100

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.administration)) { request, context in
            let place = request.uri.queryParameters[Paths.after[...]]
                .flatMap { Person.ID(String($0)) }
            return try await people(context, after: place)
        }
        group.post(RouterPath(Paths.searchPeople)) { request, context in
            try await search(request, context)
        }
        group.get("administration/personer/:person") { _, context in try await person(context) }
        group.get(RouterPath(PersonAct.code.route)) { _, context in try await ask(context) }
        group.post(RouterPath(PersonAct.code.route)) { request, context in
            try await make(request, context)
        }
        group.get(RouterPath(Paths.units)) { _, context in try await units(context) }
        FormRoutes(site: site).add(Self.forms, to: group)
        ImportRoutes(site: site).add(to: group)
    }

    /// - Parameter place: The one that the page before ended with.
    func people(_ context: SignedInContext, after place: Person.ID? = nil) async throws -> Response
    {
        let list = try await site.coordinator.staffList(
            after: place,
            limit: StaffList.pageSize,
            as: context.caller
        )
        let text = try await text(context)
        let page = PeoplePage(
            list,
            in: text,
            at: text.authority,
            after: place,
            notice: Done.notice(context.visitor.done, in: text.words),
            today: site.coordinator.today
        )
        return try site.show(page, to: context)
    }

    private func search(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let typed = try await FormFields(of: request)["text"]
        let words = String(typed.trimmingWhiteSpace().prefix(Self.longestSearch))
        let found = try await site.coordinator.searchStaff(words, as: context.caller)
        let text = try await text(context)
        let page = PeoplePage(
            found: found,
            in: text,
            at: text.authority,
            today: site.coordinator.today
        )
        return try site.show(page, to: context)
    }

    private func person(_ context: SignedInContext) async throws -> Response {
        let member = try await site.coordinator.staffMember(
            try context.id("person"),
            as: context.caller
        )
        let text = try await text(context)
        let page = PersonPage(
            member,
            in: text,
            isOwn: member.entry.person.id == context.caller.person,
            notice: Done.notice(context.visitor.done, in: text.words),
            today: site.coordinator.today
        )
        return try site.show(page, to: context)
    }

    private func units(_ context: SignedInContext) async throws -> Response {
        let text = try await text(context)
        let page = UnitsPage(
            text,
            notice: Done.notice(context.visitor.done, in: text.words),
            today: site.coordinator.today
        )
        return try site.show(page, to: context)
    }

    private func ask(_ context: SignedInContext) async throws -> Response {
        let form = StaffCodeForm(base: try await PersonFormBase(request(context))).form
        let page = FormPage(form, once: site.oneTimeToken(), in: site.words(context))
        return try site.show(page, to: context)
    }

    /// The answer is the code itself: it is kept nowhere, so it cannot be shown on a page of its own.
    private func make(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        let loaded = StaffCodeForm(base: try await PersonFormBase(self.request(context)))
        let words = site.words(context)
        do {
            let handed = try await site.coordinator.makeStaffCode(
                for: loaded.base.person.id,
                endingCodes: LostCodes.isChosen(in: fields),
                as: fields.sender(context.caller)
            )
            let address = site.publicAddress ?? request.head.authority ?? ""
            let page = CodePaperPage(handed, address: address, words: words)
            return try site.show(page, to: context)
        } catch is AlreadySubmitted {
            let back = Paths.person(loaded.base.person.id)
            return Site.redirect(to: Done.signInCodeShown.path(back))
        } catch let refusal as StaffingRefusal {
            let problem = RefusalText.problem(for: refusal, in: loaded.form, words)
            let page = FormPage(loaded.form, problems: [problem].compactMap { $0 }, in: words)
            return try site.show(page, to: context, status: .conflict)
        }
    }

    private func request(_ context: SignedInContext) -> FormRequest {
        FormRequest(context: context, coordinator: site.coordinator, words: site.words(context))
    }

    private func text(_ context: SignedInContext) async throws -> StaffText {
        StaffText(
            directory: try await site.coordinator.unitList(as: context.caller),
            words: site.words(context)
        )
    }
}
