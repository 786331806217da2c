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

    /// The most plans on one page.
    package static let mostPlans = 30

    /// The plans that the unit holds, the most urgent first.
    package var plans: [OpenPlan]
    /// Where the next page of them begins; nothing on the last.
    ///
    /// Only the first page has what follows.
    package var next: ToDoPlace?
    package var questions: [Question] = []
    package var offers: [Offer] = []
    /// Questions to take over that the unit has written and not sent.
    package var unsent: [Offer] = []
    package var unanswered: [Unanswered] = []
    package var changes: [Change] = []
    /// Children whom the unit has written down and never begun a plan for.
    package var withoutPlan: [Child] = []
    package var calls: [Call] = []
    package var messages: [Message] = []
    package var copies: [Copy] = []
    package var replies: [Reply] = []
    package var drafts: [OpenDraft] = []
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
    ///
    /// - Parameter place: Where the page of plans before this one ended; the first without it.
    package func toDoList(
        after place: ToDoPlace? = nil,
        as caller: Caller
    ) async throws -> ToDoList {
        try await read(as: caller) { work in
            try place.map(work.laterPlans) ?? work.toDoList()
        }
    }
}

extension Work {
    /// The plans that come after a page of them.
    fileprivate func laterPlans(after place: ToDoPlace) throws -> ToDoList {
        let held = try HeldPlans(work: self, unit: try requireUnit()).page(after: place)
        let children = try readableChildren(among: held.plans.map(\.child))
        noteViewing(Array(children.keys))
        return ToDoList(plans: try children.items(held.plans), next: held.next, today: today)
    }

    fileprivate func toDoList() throws -> ToDoList {
        let unit = try requireUnit()
        let waiting = try Waiting(for: unit, in: self)
        let withoutPlan = try withoutPlan(at: unit)
        let children = try readableChildren(among: waiting.children)
        noteViewing(children.keys + withoutPlan.map(\.id))
        var list = try waiting.list(children, on: today)
        list.withoutPlan = withoutPlan
        return list
    }

    /// One line for each child whose name is shown, and one that tells no child when none is.
    private func noteViewing(_ children: [Child.ID]) {
        let seen = Set(children).sorted()
        for child in seen { audit.note(.viewed, "toDoList", child: child) }
        if seen.isEmpty { audit.note(.viewed, "toDoList") }
    }

    /// Those of the children whom the caller may know of.
    func readableChildren(among children: [Child.ID]) throws -> [Child.ID: Child] {
        let about = Set(children).sorted()
        if about.isEmpty { return [:] }
        let readable = try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Child.columns))
            FROM child
            WHERE \(SQL.column("id", isAmong: about)) AND \(mayRead(Child.self))
            """
        ).map(Child.init)
        return Dictionary(readable.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The plans that the caller knows of and that meet the condition, longest at a standstill first.
    func knownPlans(where condition: SQL) throws -> [Plan] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Plan.columns))
            FROM plan
            WHERE \(mayRead(Plan.self)) AND \(condition)
            ORDER BY latest_step, id
            """
        ).map(Plan.init)
    }
}
