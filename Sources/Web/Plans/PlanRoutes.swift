import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/att-gora` | what waits for the unit |
/// | GET | `/planer/{plan}` | the plan |
/// | GET | `/planer/{plan}/handelser` | everything that has happened |
/// | GET | `/planer/{plan}/dagordning` | what a meeting takes up, by the child's needs |
/// | POST | `/planer/{plan}/rader/{message}/ta-tillbaka` | takes back what nobody has read |
/// | GET, POST | the forms | one operation each |
struct PlanRoutes {
    /// The steps of a plan's course, and the parts that are written in it.
    static let forms: [any SiteForm.Type] = [
        AskingForm.self, RefusalForm.self, OfferForm.self, OfferAnswerForm.self,
        ConsentedForm.self, ConsentForm.self, NewAnswerForm.self, NarrowForm.self, CallForm.self,
        CallOffForm.self,
        MeetingForm.self, AgreeForm.self, FollowUpForm.self, EndForm.self,
        NewChildForm.self, CorrectChildForm.self, NewPlanForm.self, GuardianForm.self,
        ClosePersonForm.self,
        NeedRowsForm.self, AssignNeedForm.self, AnswerHandoverForm.self, OrderForm.self,
        TakeBackHandoverForm.self,
        UnitChangeForm.self, TellOnForm.self, OutcomeForm.self, MessageForm.self,
        WrongForm.self,
        ReadMessageForm.self, GoalForm.self, InputForm.self, AnswerInputForm.self,
        AnswerCallForm.self, FamilyReplyForm.self, MeasureForm.self, RoleForm.self,
        ContactForm.self,
        DisagreementForm.self, SettlementForm.self, RewordForm.self, MistakeForm.self,
    ]

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.toDo)) { request, context in
            try await toDo(context, after: request.uri.queryParameters[Paths.after[...]])
        }
        PlanListRoutes(site: site).add(to: group)
        group.get("planer/:plan") { _, context in try await show(context) }
        group.get("planer/:plan/handelser") { request, context in
            try await timeline(request, context)
        }
        group.get("planer/:plan/dagordning") { _, context in try await agenda(context) }
        group.post("planer/:plan/rader/:message/ta-tillbaka") { _, context in
            try await takeBack(context)
        }
        FormRoutes(site: site).add(Self.forms, to: group)
        UndoRoutes(site: site).add(to: group)
    }

    /// The first page: what waits for staff, the plans for a family.
    func home(_ context: SignedInContext) async throws -> Response {
        guard context.caller.unit == nil else { return try await toDo(context) }
        return try await PlanListRoutes(site: site).list(PlanFilter(), context)
    }

    /// The family takes back what nobody has read.
    private func takeBack(_ context: SignedInContext) async throws -> Response {
        let plan: Plan.ID = try context.id("plan")
        try await site.coordinator.takeBackMessage(
            try context.id("message"),
            in: plan,
            as: context.caller
        )
        return Site.redirect(to: Done.undone.path(Paths.plan(plan)))
    }

    /// - Parameter text: Where the page before ended; a text that cannot mean a place is left out.
    private func toDo(
        _ context: SignedInContext,
        after text: Substring? = nil
    ) async throws -> Response {
        let place = text.flatMap { ToDoPlace(String($0)) }
        let list = try await site.coordinator.toDoList(after: place, as: context.caller)
        let words = site.words(context)
        let page = ToDoPage(
            list,
            isFirst: place == nil,
            unitName: context.session.unitName ?? "",
            notice: notice(context, words),
            in: words
        )
        return try site.show(page, to: context)
    }

    private func show(_ context: SignedInContext) async throws -> Response {
        if context.caller.isInvited { return try await showInvited(context) }
        let visit = try await site.coordinator.planWithProposal(
            try context.id("plan"),
            as: context.caller
        )
        let (caller, words, overview) = (context.caller, site.words(context), visit.overview)
        let notice = notice(context, visit, words)
        guard caller.unit == nil else {
            let page = PlanPage(
                overview,
                for: caller,
                handOutCount: visit.proposal?.count ?? 0,
                notice: notice,
                in: words
            )
            return try site.show(page, to: context)
        }
        let page = FamilyPlanPage(
            overview,
            for: caller,
            notice: notice,
            showsWritten: context.visitor.done == .sent,
            in: words
        )
        return try site.show(page, to: context)
    }

    private func showInvited(_ context: SignedInContext) async throws -> Response {
        let (overview, invitation) = try await site.coordinator.invitedPlan(
            try context.id("plan"),
            as: context.caller
        )
        let page = InvitedPlanPage(
            overview,
            for: context.caller,
            on: invitation,
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    private func timeline(
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        guard !context.caller.isInvited else { throw NotFound() }
        let (overview, changes) = try await site.coordinator.planWithChanges(
            try context.id("plan"),
            as: context.caller
        )
        let query = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        let page = TimelinePage(
            overview,
            changes,
            TimelineFilter(Dictionary(query) { first, _ in first }),
            for: context.caller,
            notice: notice(context, site.words(context)),
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    private func agenda(_ context: SignedInContext) async throws -> Response {
        guard !context.caller.isInvited else { throw NotFound() }
        let overview = try await site.coordinator.planOverview(
            try context.id("plan"),
            as: context.caller
        )
        let page = AgendaPage(overview, for: context.caller, in: site.words(context))
        return try site.show(page, to: context)
    }

    /// What the act before led to, and how to undo it; of handing out also to whom.
    ///
    /// The way to undo stays for as long as it leads anywhere, also when one has been elsewhere.
    private func notice(
        _ context: SignedInContext,
        _ visit: PlanVisit,
        _ words: Words
    ) -> [String: String]? {
        let (overview, unit) = (visit.overview, context.caller.unit)
        let undo = visit.undoable.map {
            UndoButton(act: $0, plan: overview.plan.content.id).model(in: words)
        }
        guard let done = context.visitor.done else {
            return undo?.merging(["kind": "info", "text": words["undo.still"]]) { $1 }
        }
        let handed = HandedOutNotice(overview: overview, unit: unit, words: words)
        if done == .handedOut, let text = handed.text { return done.notice(text) }
        if let text = CallOffForm.untold(overview, after: done, words) { return done.notice(text) }
        guard done == .saved else { return notice(context, words) }
        return notice(context, words)?.merging(undo ?? [:]) { $1 }
    }

    private func notice(_ context: SignedInContext, _ words: Words) -> [String: String]? {
        Done.notice(context.visitor.done, in: words)
    }
}
