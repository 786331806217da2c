import Coordination
import Domain

/// The child or a guardian says in which order the needs are talked about.
struct OrderForm: SiteForm {
    static let path = "planer/:plan/\(PlanPath.order.rawValue)"
    let overview: PlanOverview
    let words: Words
    let caller: Caller

    /// - Throws: `NotFound`; `NotAllowed.familyOnly` for anyone else.
    static func load(_ request: FormRequest) async throws -> Self {
        guard request.caller.ownGiver != nil else { throw NotAllowed.familyOnly }
        let overview = try await request.overview()
        return Self(overview: overview, words: request.words, caller: request.caller)
    }

    private var plan: Plan.ID { overview.plan.content.id }
    private var needs: [Need] { overview.needsInOrder }

    var form: Form {
        let places = needs.indices.map {
            Field.Option(value: String($0 + 1), label: String($0 + 1))
        }
        return Form(
            name: "order",
            action: Paths.plan(plan, .order),
            fields: earlier
                + needs.enumerated().map { index, need in
                    let field = Field.select(Self.field(of: need), places)
                        .with(["need": need.words.description.shortened(to: 80)])
                    let place = String(index + 1)
                    return isChosen ? field.preset(place) : field.suggested(place)
                },
            crumb: (Paths.plan(plan), words["form.backToPlan"])
        )
    }

    /// The field follows its need, wherever the need stands when the form is sent.
    private static func field(of need: Need) -> String { "turn-\(need.id)" }

    private var isChosen: Bool { overview.needOrder != nil }

    /// That someone has chosen before, and that there is only one order.
    private var earlier: [Field] {
        guard let order = overview.needOrder else { return [] }
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let values = ["who": reading.giver(order.giver), "day": reading.day(order.day)]
        return [.note(words.text("agenda.earlier", values))]
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let turns = needs.map { turn(of: $0, &reader) }
        let whole = try reader.finish(turns.contains(nil) ? nil : turns.compactMap(\.self))
        // Of two with the same number the one that stood first goes first.
        let order = zip(needs, whole).enumerated().sorted {
            ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
        }.map(\.element.0.id)
        try await coordinator.orderNeeds(order, in: plan, as: caller)
        return Paths.plan(plan, .agenda)
    }

    /// The number that the need was given; a need that has come since the form was shown has none.
    private func turn(of need: Need, _ reader: inout FormReader) -> Int? {
        let (name, turn) = (Self.field(of: need), reader.fields[Self.field(of: need)])
        if turn.isEmpty { reader.note(name, .other(key: "field.turn.new")) }
        return Int(turn)
    }
}
