import Coordination
import Domain

/// The asked unit says whether it takes over; until then the one who asks keeps it.
struct AnswerHandoverForm: SiteForm {
    static let path = "planer/:plan/overlamningar/:handover/svar"
    let reading: PlanReading
    let handover: Handover

    /// - Throws: `NotFound`; `Baton.Refusal` for any unit but the asked, and once it has answered.
    static func load(_ request: FormRequest) async throws -> Self {
        let reading = try await request.reading()
        let id: Handover.ID = try request.context.id("handover")
        guard let held = reading.overview.handovers.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        guard held.content.to == request.caller.unit else { throw Baton.Refusal.notYourAnswer }
        guard held.content.takenBack == nil else { throw Baton.Refusal.takenBack }
        guard !reading.overview.handoverAnswers.contains(where: { $0.handover == id }) else {
            throw Baton.Refusal.alreadyAnswered
        }
        return Self(reading: reading, handover: held.content)
    }

    private var plan: Plan.ID { reading.plan.id }

    var form: Form {
        let from = ["unit": reading.unitName(handover.from)]
        let replies = ["accept", "decline"].map {
            Field.Option(value: $0, label: reading.words["baton.reply.\($0)"])
        }
        return Form(
            name: "handover",
            action: Paths.handover(handover.id, in: plan),
            fields: [
                .note(BatonText(reading: reading).quoted(handover)),
                .note(reading.text("baton.stays", from)), .radios("takesOver", replies),
                .area("declineReason", rows: 3).shown(when: "decline"),
                .note(reading.text("baton.sentTo", from)),
            ],
            crumb: (Paths.plan(plan), reading.words["form.backToPlan"]),
            values: ["name": reading.name, "unit": reading.unitName(handover.from)]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let reply = reply(&reader)
        let wasSent = try await coordinator.answerHandover(
            handover.id,
            try reader.finish(reply),
            in: plan,
            as: caller
        )
        let done: Done = wasSent ? .answerSent : .answerKept
        return done.path(Paths.plan(plan))
    }

    private func reply(_ reader: inout FormReader) -> HandoverAnswer.Reply? {
        switch reader.fields["takesOver"] {
        case "accept": return .accepted
        case "decline": return reader.prose("declineReason").map { .declined(because: $0) }
        default:
            reader.note("takesOver", .missing)
            return nil
        }
    }
}
