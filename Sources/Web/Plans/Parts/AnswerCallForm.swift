import Coordination
import Domain

/// A called unit's own answer: we come, or not.
struct AnswerCallForm: SiteForm {
    static let path = "planer/:plan/moten/:meeting/svar"
    let overview: PlanOverview
    let meeting: PlanMeeting
    let answer: CallAnswer?
    /// The one who answers, by name and title, who most often is the one who comes.
    let presenter: String
    let words: Words

    /// - Throws: `NotFound`; `PlanMeeting.Refusal`.
    static func load(_ request: FormRequest) async throws -> Self {
        let overview = try await request.overview()
        let id: PlanMeeting.ID = try request.context.id("meeting")
        guard let meeting = overview.meetings.first(where: { $0.id == id }) else {
            throw NotFound()
        }
        guard let unit = request.caller.unit, meeting.called.contains(unit),
            !meeting.dropped.contains(unit)
        else { throw PlanMeeting.Refusal.notCalled }
        guard meeting.calledOff == nil else { throw PlanMeeting.Refusal.isCalledOff }
        guard !meeting.isHeld else { throw PlanMeeting.Refusal.alreadyHeld }
        guard overview.replacement(of: meeting) == nil else { throw PlanMeeting.Refusal.hasMoved }
        return Self(
            overview: overview,
            meeting: meeting,
            answer: overview.answer(of: unit, to: meeting),
            presenter: [request.context.session.personName, request.context.session.title]
                .compactMap { $0 }.joined(separator: ", "),
            words: request.words
        )
    }

    var read: Set<PartReference> { overview.read }
    private var plan: Plan { overview.plan.content }

    var form: Form {
        let holder = overview.directory.units.first { $0.id == plan.holder }?.name ?? ""
        let replies = ["comes", "staysAway"].map {
            Field.Option(value: $0, label: words["callAnswer.\($0)"])
        }
        return Form(
            name: "callAnswer",
            action: Paths.callAnswer(meeting.id, in: plan.id),
            fields: [
                .note(when), .note(words.text("callAnswer.question", ["question": question])),
            ] + contact + [
                .radios("coming", replies).preset(reply),
                answer?.who.map(who.preset) ?? who.suggested(presenter),
                .area("stayAwayReason", rows: 3).preset(reason).shown(when: "staysAway"),
                .day("otherDay").optional().preset(suggested).shown(when: "staysAway"),
                .note(words.text("callAnswer.sentTo", ["unit": holder])),
            ],
            crumb: (Paths.plan(plan.id), words["form.backToPlan"])
        )
    }

    private var who: Field { .line("whoComes").optional().shown(when: "comes") }

    private var contact: [Field] {
        overview.holderContact.map { [.note(words.text("callAnswer.ask", ["who": $0]))] } ?? []
    }

    private var question: String { meeting.question.description }

    private var when: String {
        words.text(
            "callAnswer.when",
            [
                "day": words.longDay(meeting.day), "time": words.clock(meeting.time),
                "place": meeting.place,
            ]
        )
    }

    private var reply: String {
        switch answer?.reply {
        case .comes: "comes"
        case .staysAway: "staysAway"
        case nil: ""
        }
    }

    private var reason: String {
        if case .staysAway(let reason, _) = answer?.reply { reason.description } else { "" }
    }

    private var suggested: String {
        if case .staysAway(_, let day?) = answer?.reply { day.description } else { "" }
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let reply = reply(&reader)
        let who = reader.optionalLine("whoComes")
        let wasSent = try await coordinator.answerCall(
            to: meeting.id,
            try reader.finish(reply),
            who: who,
            in: plan.id,
            as: caller
        )
        let done: Done = wasSent ? .answerSent : .answerKept
        return done.path(Paths.plan(plan.id))
    }

    private func reply(_ reader: inout FormReader) -> CallAnswer.Reply? {
        switch reader.fields["coming"] {
        case "comes": return .comes
        case "staysAway":
            let reason = reader.prose("stayAwayReason")
            let day = reader.optionalDay("otherDay")
            return reason.map { .staysAway(because: $0, suggests: day) }
        default:
            reader.note("coming", .missing)
            return nil
        }
    }
}
