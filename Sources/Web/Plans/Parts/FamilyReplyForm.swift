import Coordination
import Domain

/// Someone in the family says whether, and how, they take part in the meeting.
struct FamilyReplyForm: SiteForm {
    static let path = "planer/:plan/moten/:meeting/mitt-svar"

    /// The first question; only the last choice asks how.
    private enum Coming: String, CaseIterable {
        case comes, cannot, otherwise
    }

    private static let otherWays: [FamilyReply.Way] = [.byScreen, .byPhone, .beforehand]

    let reading: PlanReading
    let meeting: PlanMeeting
    let latest: FamilyReply?

    /// - Throws: `NotFound`; `NotAllowed.familyOnly`; `PlanMeeting.Refusal`.
    static func load(_ request: FormRequest) async throws -> Self {
        guard let giver = request.caller.ownGiver else { throw NotAllowed.familyOnly }
        let reading = try await request.reading()
        let (overview, id): (PlanOverview, PlanMeeting.ID) = (
            reading.overview, try request.context.id("meeting")
        )
        guard let meeting = overview.meetings.first(where: { $0.id == id }) else {
            throw NotFound()
        }
        guard meeting.calledOff == nil else { throw PlanMeeting.Refusal.isCalledOff }
        guard !meeting.isHeld else { throw PlanMeeting.Refusal.alreadyHeld }
        guard overview.replacement(of: meeting) == nil else { throw PlanMeeting.Refusal.hasMoved }
        let latest = overview.reply(of: giver, to: meeting)
        return Self(reading: reading, meeting: meeting, latest: latest)
    }

    var form: Form {
        let coming = Coming.allCases.map(option)
        let others = Self.otherWays.map {
            Field.Option(value: $0.rawValue, label: reading.text("familyReply.\($0.rawValue)"))
        }
        return Form(
            name: "familyReply",
            action: Paths.familyReply(meeting.id, in: reading.plan.id),
            fields: [
                .note(when),
                .note(
                    reading.text(
                        "callAnswer.question",
                        ["question": meeting.question.description]
                    )
                ),
                .radios("replyComing", coming).preset(latest.map(Self.coming)?.rawValue ?? ""),
                .radios("replyWay", others).preset(latest?.way.rawValue ?? "")
                    .shown(when: "otherwise"),
                .area("replySupport", rows: 2).optional()
                    .preset(latest?.support?.description ?? ""),
                .area("replyWords", rows: 3).optional().preset(latest?.words?.description ?? ""),
                .note(reading.text("familyReply.readers", unit)),
            ] + phone,
            crumb: (Paths.plan(reading.plan.id), reading.words["form.backToPlan"])
        )
    }

    private func option(_ coming: Coming) -> Field.Option {
        Field.Option(
            value: coming.rawValue,
            label: reading.text("familyReply.\(coming.rawValue)")
        )
    }

    private static func coming(_ reply: FamilyReply) -> Coming {
        switch reply.way {
        case .comes: .comes
        case .cannot: .cannot
        case .byScreen, .byPhone, .beforehand: .otherwise
        }
    }

    private var unit: [String: String] { ["unit": reading.unitName(reading.plan.holder)] }

    private var when: String {
        reading.text(
            "callAnswer.when",
            [
                "day": reading.words.longDay(meeting.day),
                "time": reading.words.clock(meeting.time),
                "place": meeting.place,
            ]
        )
    }

    /// For whoever would rather talk.
    private var phone: [Field] {
        guard let phone = reading.holdersPhone else { return [] }
        let text = reading.text("familyWords.call", ["who": phone.name])
        return [.notice(text, href: phone.href, link: phone.text)]
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let way = way(&reader)
        let support = reader.optionalProse("replySupport")
        let words = reader.optionalProse("replyWords")
        try await coordinator.replyToCall(
            to: meeting.id,
            try reader.finish(way),
            support: support,
            words: words,
            in: reading.plan.id,
            as: caller
        )
        return Done.replied.path(Paths.plan(reading.plan.id))
    }

    private func way(_ reader: inout FormReader) -> FamilyReply.Way? {
        switch reader.choice("replyComing", as: Coming.self) {
        case .comes: return .comes
        case .cannot: return .cannot
        case .otherwise:
            let way = reader.choice("replyWay", as: FamilyReply.Way.self)
            guard let way, !Self.otherWays.contains(way) else { return way }
            reader.note("replyWay", .missing)
            return nil
        case nil: return nil
        }
    }
}
