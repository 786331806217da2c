import Coordination
import Domain

/// What waits: the first page for staff.
struct ToDoPage: Page {
    static let template = "plans/to-do"

    let pageTitle: String
    let unitName: String
    let notice: [String: String]?
    let questions: [[String: String]]
    let attention: [[String: String]]
    let calls: [[String: String]]
    /// What families have written, and the copies they want.
    let messages: [[String: String]]
    let plans: [[String: String]]
    /// The beginning of the list, and the page with the plans that come after these.
    let first: String?
    let next: String?
    let drafts: [[String: String]]
    let hasQuestions: Bool
    let hasAttention: Bool
    let hasCalls: Bool
    let hasMessages: Bool
    let hasPlans: Bool
    let hasDrafts: Bool
    let isEmpty: Bool
    var section: MenuSection? { .toDo }

    /// - Parameter isFirst: Whether it is no page of plans that come after others.
    init(
        _ list: ToDoList,
        isFirst: Bool = true,
        unitName: String,
        notice: [String: String]?,
        in words: Words
    ) {
        pageTitle = words["toDo.heading"]
        self.unitName = unitName
        self.notice = notice
        let today = list.today
        questions =
            list.questions.map { Self.row($0, today, words) }
            + list.offers.map { Self.row($0, today, words) }
        attention =
            list.unsent.map { Self.unsentRow($0, words) }
            + list.withoutPlan.map { Self.row(startingFor: $0, words) }
            + list.unanswered.map { Self.row($0, today, words) }
            + list.changes.map { Self.row($0, today, words) }
        calls = list.calls.map { Self.row($0, today, words) }
        messages =
            list.replies.map { Self.row($0, today, words) }
            + list.messages.map { Self.row($0, today, words) }
            + list.copies.map { Self.row($0, today, words) }
        plans = list.plans.map { Self.row($0, today, words) }
        first = isFirst ? nil : Paths.toDo
        next = list.next.map(Paths.toDo(after:))
        drafts = list.drafts.map { Self.row($0, words) }
        hasQuestions = !questions.isEmpty
        hasAttention = !attention.isEmpty
        hasCalls = !calls.isEmpty
        hasMessages = !messages.isEmpty
        hasPlans = !plans.isEmpty
        hasDrafts = !drafts.isEmpty
        isEmpty = isFirst && list.count == 0
    }

    private static func row(
        _ question: ToDoList.Question,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let until = question.input.answerBy
        let isLate = until.map { $0 < today } ?? false
        return [
            "href": Paths.answer(question.input.id, in: question.plan),
            "title": words.text(
                "toDo.question",
                ["what": question.input.what.description]
            ),
            "detail": Self.planName(question.child, words),
            "kind": isLate ? "late" : "wait",
            "tag": until.map {
                words.text(
                    isLate ? "toDo.answerWasDue" : "toDo.answerBy",
                    ["day": words.day($0, today: today)]
                )
            } ?? words["toDo.answer"],
        ]
    }

    private static func row(
        _ call: ToDoList.Call,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        let values = [
            "day": words.day(call.meeting.day, today: today),
            "time": words.clock(call.meeting.time),
            "place": call.meeting.place,
        ]
        let (word, kind) = state(of: call)
        let isOpen = word == "called"
        return [
            "href": isOpen
                ? Paths.callAnswer(call.meeting.id, in: call.plan) : Paths.plan(call.plan),
            "title": words.text(isOpen ? "toDo.answerCall" : "toDo.call", values),
            "detail": planName(call.child, words), "kind": kind, "tag": words["toDo.\(word)"],
        ]
    }

    /// How the unit stands to the meeting, as a word and as the kind of its tag.
    private static func state(of call: ToDoList.Call) -> (word: String, kind: String) {
        if call.meeting.calledOff != nil { return ("calledOff", "late") }
        if call.meeting.dropped.contains(call.unit) { return ("leftOut", "late") }
        return switch call.answer?.reply {
        case .comes: ("comes", "done")
        case .staysAway: ("staysAway", "plain")
        case nil: ("called", "wait")
        }
    }

    /// Never the words, which are read where it is said who may see them.
    private static func row(
        _ new: ToDoList.Message,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        [
            "href": Paths.message(new.message.id, in: new.plan), "title": words["toDo.message"],
            "detail": planName(new.child, words), "kind": "wait",
            "tag": words.text(
                "toDo.messageSent",
                ["day": words.day(new.message.day, today: today)]
            ),
        ]
    }

    private static func row(
        _ copy: ToDoList.Copy,
        _ today: CivilDate,
        _ words: Words
    ) -> [String: String] {
        [
            "href": Paths.copyAnswer(copy.request.id, in: copy.plan),
            "title": words["toDo.copy"], "detail": planName(copy.child, words), "kind": "wait",
            "tag": words.text(
                "toDo.messageSent",
                ["day": words.day(copy.request.day, today: today)]
            ),
        ]
    }

    private static func row(_ open: ToDoList.OpenDraft, _ words: Words) -> [String: String] {
        let draft = open.draft
        let name = open.child.map { "\($0.givenName) \($0.familyName)" } ?? draft.newName
        let form = words.text(
            "form.\(draft.form).heading",
            ["name": open.child?.givenName ?? draft.newName ?? ""]
        )
        return [
            "href": Paths.draft(form: draft.form, about: draft.about),
            "title": words.text("toDo.draftTitle", ["form": form]),
            "detail": [
                name, draft.beginning,
                open.author.map { words.text("toDo.draftBy", ["who": $0]) },
            ].compactMap { $0 }.joined(separator: " · "),
            "kind": "plain",
            "tag": words.text(
                "toDo.draft",
                ["day": words.day(draft.savedOn, today: draft.savedOn)]
            ),
        ]
    }

    static func planName(_ child: Child, _ words: Words) -> String {
        words.text("toDo.planOf", ["name": "\(child.givenName) \(child.familyName)"])
    }
}

extension Plan.Status {
    /// The word under which the status has its texts.
    var word: String { String(stored.prefix { $0 != " " }) }
}

extension Draft {
    /// The day the draft was saved.
    fileprivate var savedOn: CivilDate { SwedishTime.day(of: saved) }

    /// The name of a child that is not yet written down, as far as it is typed.
    fileprivate var newName: String? {
        let name = ["givenName", "familyName"].compactMap { fields[$0] }.filter { !$0.isEmpty }
        return name.isEmpty ? nil : name.joined(separator: " ")
    }

    /// How the draft begins; never with the child's words, which not everyone may see.
    fileprivate var beginning: String? {
        let texts = [
            "needWords", "what", "goalWords", "wish", "reason", "result", "notes", "question",
            "whyNotEnough", "account",
        ]
        return texts.compactMap { fields[$0] }.first { !$0.isEmpty }?.shortened(to: 60)
    }
}
