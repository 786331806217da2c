import Domain
import Storage

/// What waits for the caller: the first page after signing in.
package struct ToDoList: Sendable {
    /// A plan that the caller's unit holds and has a next step in.
    package struct OpenPlan: Sendable {
        package let plan: Plan
        package let child: Child
        package let marks: [Step.Mark]
        package let dayTargets: [CourseClock: Int]
        /// The next steps that the state machine allows, in order.
        package let next: [Step.Kind]
        /// Needs that nobody answers for.
        package let ownerlessNeeds: Int
    }

    /// A question to the caller's unit that has no answer yet.
    package struct Question: Sendable {
        package let input: SupportInput
        package let plan: Plan.ID
        package let child: Child
    }

    /// A meeting that the caller's unit is called to.
    package struct Call: Sendable {
        package let meeting: PlanMeeting
        /// The unit that is called, or was.
        package let unit: ServiceUnit.ID
        package let plan: Plan.ID
        package let child: Child
        /// Nothing as long as the unit owes an answer.
        package let answer: CallAnswer?
    }

    /// What a family has written and nobody at the unit has read.
    package struct Message: Sendable {
        package let message: FamilyMessage
        package let plan: Plan.ID
        package let child: Child
    }

    /// A responsibility that one unit asks another to take over, with no answer yet.
    package struct Offer: Sendable {
        package let handover: Handover
        package let plan: Plan.ID
        package let child: Child
        /// The name of the unit at the other end.
        package let other: String
    }

    /// A need that stands unanswered, told to the managers of a unit that it concerns.
    package struct Unanswered: Sendable {
        package let escalation: Escalation
        package let plan: Plan.ID
        package let child: Child
    }

    /// A unit of a plan that closes or moves.
    package struct Change: Sendable {
        package let change: UnitChange
        package let plan: Plan.ID
        package let child: Child
    }

    /// A copy that someone in the family wants from the unit.
    package struct Copy: Sendable {
        package let request: CopyRequest
        package let plan: Plan.ID
        package let child: Child
    }

    /// What someone in a family has answered about a meeting, and the unit has to arrange.
    package struct Reply: Sendable {
        package let reply: FamilyReply
        package let meeting: PlanMeeting
        package let plan: Plan.ID
        package let child: Child
    }

    /// What someone has begun to write.
    package struct OpenDraft: Sendable {
        package let draft: Draft
        /// The child it concerns; nobody for a child that is not yet written down.
        package let child: Child?
        /// Who began it, when the caller stands in for someone.
        package var author: String?
    }

    package let plans: [OpenPlan]
    package let questions: [Question]
    package let offers: [Offer]
    /// Questions to take over that the unit has written and not sent.
    package let unsent: [Offer]
    package let unanswered: [Unanswered]
    package let changes: [Change]
    /// Children whom the unit has written down and never begun a plan for.
    package let withoutPlan: [Child]
    package let calls: [Call]
    package let messages: [Message]
    package let copies: [Copy]
    package let replies: [Reply]
    package let drafts: [OpenDraft]
    package let today: CivilDate

    /// How many things stand on the page; a call that is answered stands there as a reminder.
    package var count: Int {
        let asked = questions.count + offers.count + unsent.count + calls.count
        let told = unanswered.count + changes.count + messages.count + copies.count + replies.count
        return plans.count + asked + told + drafts.count + withoutPlan.count
    }
}

extension Coordinator {
    /// What waits for the caller's unit today.
    package func toDoList(as caller: Caller) async throws -> ToDoList {
        try await read(as: caller) { try $0.toDoList() }
    }
}

extension Work {
    fileprivate func toDoList() throws -> ToDoList {
        let unit = try requireUnit()
        let children = try childrenWithPlans()
        let steps = try marksByPlan()
        let ownerless = try ownerlessNeeds()
        let known = try planRows()
        let held = known.filter { $0.holder == unit && !$0.status.isEnded }
        return ToDoList(
            plans: try held.compactMap { plan in
                guard let child = children[plan.child] else { return nil }
                let standing = try consentRegister(for: plan.id).standing(on: today)
                return ToDoList.OpenPlan(
                    plan: plan,
                    child: child,
                    marks: steps[plan.id] ?? [],
                    dayTargets: try agreements.version(plan.agreement).terms.dayTargets,
                    next: plan.openSteps(consent: standing),
                    ownerlessNeeds: ownerless[plan.id] ?? 0
                )
            },
            questions: try questions(to: unit, children),
            offers: try offers(to: unit, children),
            unsent: try unsent(by: unit, children),
            unanswered: try unanswered(at: unit, children),
            changes: try changes(children),
            withoutPlan: try withoutPlan(at: unit, children),
            calls: try calls(to: unit, children),
            messages: try unreadMessages(children),
            copies: try openCopyRequests(children),
            replies: try repliesToArrange(children),
            drafts: try drafts(known, children),
            today: today
        )
    }

    /// The drafts, each with the child that its plan, or it itself, is about.
    private func drafts(
        _ plans: [Plan],
        _ children: [Child.ID: Child]
    ) throws -> [ToDoList.OpenDraft] {
        let about = Dictionary(plans.map { ($0.id.description, $0.child) }) { first, _ in first }
        return try DraftStore(work: self).all().map { draft in
            let child = about[draft.about] ?? Child.ID(draft.about)
            return ToDoList.OpenDraft(
                draft: draft,
                child: child.flatMap { children[$0] },
                author: draft.author == caller.person
                    ? nil : try Deputies.name(of: draft.author, on: connection)
            )
        }
    }

    private func planRows() throws -> [Plan] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Plan.columns))
            FROM plan
            WHERE \(mayRead(Plan.self))
            ORDER BY latest_step, id
            """
        ).map(Plan.init)
    }

    private func childrenWithPlans() throws -> [Child.ID: Child] {
        let children = try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Child.columns))
            FROM child
            WHERE \(mayRead(Child.self))
            """
        ).map(Child.init)
        for child in children { audit.note(.viewed, "toDoList", child: child.id) }
        return Dictionary(children.map { ($0.id, $0) }) { first, _ in first }
    }

    private func marksByPlan() throws -> [Plan.ID: [Step.Mark]] {
        let rows = try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(RecordedStep.columns))
            FROM plan_step
            WHERE \(isInRunningPlan) AND \(mayRead(RecordedStep.self))
            ORDER BY plan_id, position
            """
        )
        return try Dictionary(grouping: rows) { try $0.value("plan_id", as: Plan.ID.self) }
            .mapValues { try $0.map { try RecordedStep($0).mark } }
    }

    private func ownerlessNeeds() throws -> [Plan.ID: Int] {
        let rows = try connection.all(
            """
            SELECT plan_id, COUNT(*) AS number
            FROM need
            WHERE answers_id IS NULL AND \(isInRunningPlan) AND \(mayRead(Need.self))
            GROUP BY plan_id
            """
        )
        return Dictionary(
            try rows.map { (try $0.value("plan_id", as: Plan.ID.self), try $0.int("number")) }
        ) { first, _ in first }
    }

    private func questions(
        to unit: ServiceUnit.ID,
        _ children: [Child.ID: Child]
    ) throws -> [ToDoList.Question] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(SupportInput.columns))
            FROM support_input
            WHERE performer_id = \(unit) AND \(mayRead(SupportInput.self)) AND \(isAboutLiveNeed)
                AND id NOT IN (
                    SELECT id
                    FROM input_answer
                    WHERE \(isInRunningPlan) AND \(mayRead(InputAnswer.self)))
            ORDER BY answer_by NULLS FIRST, id
            """
        ).compactMap { row in
            guard let child = children[try row.value("child_id")] else { return nil }
            return ToDoList.Question(
                input: try SupportInput(row),
                plan: try row.value("plan_id"),
                child: child
            )
        }
    }
}
