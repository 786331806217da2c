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
        let places =
            [Field.Option(value: "", label: words["field.turn.choose"])]
            + needs.indices.map { Field.Option(value: String($0 + 1), label: String($0 + 1)) }
        return Form(
            name: "order",
            action: Paths.plan(plan, .order),
            fields: earlier
                + needs.map { need in
                    let field = Field.select(Self.field(of: need), places)
                        .with(["need": need.words.description.shortened(to: 80)])
                    return own.flatMap { $0.needs.firstIndex(of: need.id) }
                        .map { field.preset(String($0 + 1)) } ?? field
                },
            crumb: (Paths.plan(plan), words["form.backToPlan"])
        )
    }

    /// The field follows its need, wherever the need stands when the form is sent.
    private static func field(of need: Need) -> String { "turn-\(need.id)" }

    /// The order that the reader has given before; nobody else's is filled in.
    private var own: NeedOrder? { overview.needOrder(of: caller.ownGiver) }

    /// Whose order the meeting follows, when it is another's, and what becomes of the reader's.
    private var earlier: [Field] {
        guard let order = overview.needOrder, order.giver != caller.ownGiver else { return [] }
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let isChilds = order.giver == .child(overview.child.id)
        let values = [
            "who": reading.giver(order.giver), "day": reading.day(order.day),
            "needs": overview.needsInOrder.enumerated()
                .map { "\($0 + 1). \($1.words.description.shortened(to: 60))" }
                .joined(separator: "  "),
        ]
        let key = caller.isChild ? "replaced" : isChilds ? "child" : "other"
        return [.note(reading.text("agenda.earlier.\(key)", values))]
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let turns = needs.map { turn(of: $0, &reader) }
        let chosen = turns.compactMap(\.self)
        for (need, turn) in zip(needs, turns) {
            guard let turn, chosen.filter({ $0 == turn }).count > 1 else { continue }
            reader.note(Self.field(of: need), .other(key: "field.turn.twice"))
        }
        let whole = try reader.finish(turns.contains(nil) ? nil : chosen)
        let order = zip(needs, whole).sorted { $0.1 < $1.1 }.map(\.0.id)
        try await coordinator.orderNeeds(order, in: plan, as: caller)
        return Paths.plan(plan, .agenda)
    }

    /// The number that the need was given; one that has come since the form was shown has none.
    private func turn(of need: Need, _ reader: inout FormReader) -> Int? {
        let name = Self.field(of: need)
        guard reader.fields[name].isEmpty else { return Int(reader.fields[name]) }
        let isNew = !reader.fields.has(name)
        reader.note(name, isNew ? .other(key: "field.turn.new") : .missing)
        return nil
    }
}
