import Domain
import Fixtures

/// One plan in every status, and one lawful event of every kind, on one and the same day.
enum PlanSample {
    static let today: CivilDate = "2026-11-21"
    static let tomorrow: CivilDate = "2026-11-22"
    static let holder: ServiceUnit.ID = 21

    static let statuses: [Plan.Status] = [
        .noticed, .asked, .refused, .offered, .declined, .accepted, .consented,
        .called(meeting: today), .met, .agreed(followUp: today), .followedUp(next: today),
        .ended(because: .needsMet),
    ]

    static let events: [Plan.Event] = [
        .asked, .refused(because: "Vi räcker själva"), .offered, .answered(.yes), .answered(.no),
        .answered(.later), .consented, .called(meeting: tomorrow),
        .calledOff(because: "Alla är sjuka"), .met,
        .agreed(followUp: tomorrow, lacking: []), .followedUp(next: tomorrow),
        .ended(because: .needsMet),
    ]

    static func plan(_ status: Plan.Status, latestStep: CivilDate = today) -> Plan {
        Plan(
            id: 1,
            child: 2,
            holder: holder,
            agreement: AgreementReference(key: "provlandet", version: 1),
            say: .heard,
            status: status,
            latestStep: latestStep
        )
    }

    static func considered(_ day: CivilDate = today, unit: ServiceUnit.ID = holder) -> Considered {
        Considered(
            day: day,
            by: 31,
            unit: unit,
            bestInterests: "Lugn och ro",
            voice: .notAsked(because: "Barnet sov")
        )
    }

    /// The status after the event, or the rule that forbids it, in one word.
    static func outcome(
        of event: Plan.Event,
        from status: Plan.Status,
        consent: ConsentStanding = .complete
    ) -> String {
        do {
            return name(try plan(status).status(after: event, on: today, consent: consent))
        } catch {
            return word(error)
        }
    }

    /// The case of the status, without its facts.
    static func name(_ status: Plan.Status) -> String { word(status) }

    /// The event as a table heads its column.
    static func name(_ event: Plan.Event) -> String {
        if case .answered(let answer) = event { "\(answer)" } else { "\(event.kind)" }
    }

    private static func word(_ value: some Any) -> String {
        String("\(value)".prefix { $0 != "(" })
    }
}

extension Plan {
    /// Takes the event with everything else in order.
    func take(
        _ event: Event,
        on day: CivilDate = PlanSample.today,
        consent: ConsentStanding = .complete
    ) throws(Refusal) -> (plan: Plan, step: Step) {
        try taking(
            event,
            step: 3,
            why: nil,
            considered: PlanSample.considered(day),
            consent: consent,
            today: PlanSample.today
        )
    }
}
