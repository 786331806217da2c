import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/att-gora` | what waits for the unit |
/// | GET | `/planer` | the plans that the caller knows of |
/// | POST | `/planer/sok` | a search, whose answer is the page itself |
/// | GET | `/planer/{plan}` | the plan |
/// | GET | `/planer/{plan}/handelser` | everything that has happened |
/// | GET, POST | the forms | one operation each |
struct PlanRoutes {
    /// The most of what is typed that a search reads, in characters.
    private static let longestSearch = 100

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.toDo)) { request, context in
            try await toDo(request, context)
        }
        group.get(RouterPath(Paths.plans)) { request, context in
            try await list(request, context)
        }
        group.post(RouterPath(Paths.search)) { request, context in
            try await search(request, context)
        }
        group.get("planer/:plan") { request, context in try await show(request, context) }
        group.get("planer/:plan/handelser") { _, context in try await timeline(context) }
        addSteps(to: group)
        addParts(to: group)
    }

    private func addSteps(to group: RouterGroup<SignedInContext>) {
        let forms = FormRoutes(site: site)
        forms.add(AskingForm.self, to: group)
        forms.add(RefusalForm.self, to: group)
        forms.add(OfferForm.self, to: group)
        forms.add(OfferAnswerForm.self, to: group)
        forms.add(ConsentedForm.self, to: group)
        forms.add(ConsentForm.self, to: group)
        forms.add(CallForm.self, to: group)
        forms.add(MeetingForm.self, to: group)
        forms.add(AgreeForm.self, to: group)
        forms.add(FollowUpForm.self, to: group)
        forms.add(EndForm.self, to: group)
    }

    private func addParts(to group: RouterGroup<SignedInContext>) {
        let forms = FormRoutes(site: site)
        forms.add(NewChildForm.self, to: group)
        forms.add(NewPlanForm.self, to: group)
        forms.add(GuardianForm.self, to: group)
        forms.add(ClosePersonForm.self, to: group)
        forms.add(NeedRowsForm.self, to: group)
        forms.add(AssignNeedForm.self, to: group)
        forms.add(OutcomeForm.self, to: group)
        forms.add(GoalForm.self, to: group)
        forms.add(InputForm.self, to: group)
        forms.add(AnswerInputForm.self, to: group)
        forms.add(MeasureForm.self, to: group)
        forms.add(RoleForm.self, to: group)
        forms.add(ContactForm.self, to: group)
        forms.add(DisagreementForm.self, to: group)
        forms.add(SettlementForm.self, to: group)
    }

    /// The first page: what waits for staff, the plans for a family.
    func home(_ request: Request, _ context: SignedInContext) async throws -> Response {
        context.caller.unit == nil
            ? try await list(request, context) : try await toDo(request, context)
    }

    private func toDo(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let list = try await site.coordinator.toDoList(as: context.caller)
        let words = site.words(context)
        let page = ToDoPage(
            list,
            unitName: context.session.unitName ?? "",
            notice: notice(request, words),
            in: words
        )
        return try site.show(page, to: context)
    }

    private func list(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let words = site.words(context)
        let page = PlanListPage(
            try await site.coordinator.planList(as: context.caller),
            mayStart: context.caller.unit != nil,
            notice: notice(request, words),
            today: site.coordinator.today,
            in: words
        )
        return try site.show(page, to: context)
    }

    private func search(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let typed = try await FormFields(of: request)["text"]
        let text = String(typed.trimmingWhiteSpace().prefix(Self.longestSearch))
        let found = try await site.coordinator.searchChildren(text, as: context.caller)
        let page = PlanListPage(found, today: site.coordinator.today, in: site.words(context))
        return try site.show(page, to: context)
    }

    private func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let (overview, proposal) = try await site.coordinator.planWithProposal(
            try context.id("plan"),
            as: context.caller
        )
        let words = site.words(context)
        let page = PlanPage(
            overview,
            for: context.caller,
            handOutCount: proposal?.count ?? 0,
            notice: notice(request, words),
            in: words
        )
        return try site.show(page, to: context)
    }

    private func timeline(_ context: SignedInContext) async throws -> Response {
        let overview = try await site.coordinator.planOverview(
            try context.id("plan"),
            as: context.caller
        )
        let page = TimelinePage(
            overview,
            showsEveryAsking: context.caller.unit == overview.plan.content.holder,
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    private func notice(_ request: Request, _ words: Words) -> [String: String]? {
        Done.notice(request.uri.queryParameters["klart"], in: words)
    }
}
