import Coordination
import Domain

/// The one who asked another unit to take over takes the question back.
struct TakeBackHandoverForm: SiteForm {
    static let path = "planer/:plan/overlamningar/:handover/tillbaka"
    let reading: PlanReading
    let handover: Handover

    /// - Throws: `NotFound`; `Baton.Refusal` for any unit but the asking one, and once it is answered.
    static func load(_ request: FormRequest) async throws -> Self {
        let reading = try await request.reading()
        let overview = reading.overview
        let id: Handover.ID = try request.context.id("handover")
        guard let held = overview.handovers.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        guard held.content.from == request.caller.unit else { throw Baton.Refusal.notInYourHand }
        guard held.content.takenBack == nil,
            !overview.handoverAnswers.contains(where: { $0.handover == id })
        else { throw Baton.Refusal.alreadyAnswered }
        return Self(reading: reading, handover: held.content)
    }

    private var plan: Plan.ID { reading.plan.id }
    var read: Set<PartReference> { reading.overview.read }

    var form: Form {
        let isSent = reading.overview.way(of: handover, for: reading.caller) == .sent
        let unit = ["unit": reading.unitName(handover.to)]
        return Form(
            name: "takeBack",
            action: Paths.takeBack(handover.id, in: plan),
            fields: [
                .note(BatonText(reading: reading).quoted(handover)),
                .note(reading.text(isSent ? "baton.back.sent" : "baton.back.unsent", unit)),
            ],
            crumb: (Paths.plan(plan), reading.words["form.backToPlan"]),
            values: unit
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let isTold = try await coordinator.takeBackHandover(handover.id, in: plan, as: caller)
        let done: Done = isTold ? .takenBack : .takenBackUntold
        return done.path(Paths.plan(plan))
    }
}
