import Domain

/// All that waits for a unit, before its children are known.
struct Waiting {
    private let plans: [Awaited<ToDoList.OpenPlan>]
    private let next: ToDoPlace?
    private let questions: [Awaited<ToDoList.Question>]
    private let offers: [Awaited<ToDoList.Offer>]
    private let unsent: [Awaited<ToDoList.Offer>]
    private let unanswered: [Awaited<ToDoList.Unanswered>]
    private let changes: [Awaited<ToDoList.Change>]
    private let calls: [Awaited<ToDoList.Call>]
    private let messages: [Awaited<ToDoList.Message>]
    private let copies: [Awaited<ToDoList.Copy>]
    private let replies: [Awaited<ToDoList.Reply>]
    private let drafts: [AwaitedDraft]

    init(for unit: ServiceUnit.ID, in work: Work) throws {
        let directory = try work.directory()
        (plans, next) = try HeldPlans(work: work, unit: unit).page(after: nil)
        questions = try work.questions(to: unit)
        offers = try work.offers(to: unit, directory)
        unsent = try work.unsent(by: unit, directory)
        unanswered = try work.unanswered(at: unit)
        changes = try work.comingUnitChanges()
        calls = try work.calls(to: unit)
        messages = try work.unreadMessages()
        copies = try work.openCopyRequests()
        replies = try work.repliesToArrange()
        drafts = try work.drafts()
    }

    /// Everyone who is named on the page, some more than once.
    var children: [Child.ID] {
        let asked = questions.map(\.child) + offers.map(\.child) + unsent.map(\.child)
        let told = unanswered.map(\.child) + changes.map(\.child) + calls.map(\.child)
        let written = messages.map(\.child) + copies.map(\.child) + replies.map(\.child)
        return plans.map(\.child) + asked + told + written + drafts.compactMap(\.child)
    }

    /// What waits for the children who are given, and nothing of others.
    func list(_ children: [Child.ID: Child], on today: CivilDate) throws -> ToDoList {
        var list = ToDoList(plans: try children.items(plans), next: next, today: today)
        list.questions = try children.items(questions)
        list.offers = try children.items(offers)
        list.unsent = try children.items(unsent)
        list.unanswered = try children.items(unanswered)
        list.changes = try children.items(changes)
        list.calls = try children.items(calls)
        list.messages = try children.items(messages)
        list.copies = try children.items(copies)
        list.replies = try children.items(replies)
        list.drafts = drafts.map { $0.open(children) }
        return list
    }
}
