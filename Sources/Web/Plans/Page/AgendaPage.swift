import Coordination
import Domain

/// What a meeting takes up, need by need in the child's order, on screen and on paper.
///
/// It follows the child and not the organisations: each need once, with everyone who has a part in it.
/// - SeeAlso: ledger B-17.
struct AgendaPage: Page {
    static let template = "plans/agenda"

    let pageTitle: String
    let planHref: String
    let back: String
    let heading: String
    let kept: String?
    let order: String
    /// What others in the family want, beside the order that the meeting follows.
    let others: [String]
    let when: String?
    let question: String?
    let points: [[String: Any]]
    let goals: [String]
    let hasGoals: Bool
    let nothing: String?
    let orderHref: String?
    let orderLabel: String
    let printed: String
    var section: MenuSection? { .plans }

    init(_ overview: PlanOverview, for caller: Caller, in words: Words) {
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        pageTitle = words["agenda.title"]
        planHref = Paths.plan(reading.plan.id)
        back = reading.text("plan.title")
        heading = reading.text("agenda.heading")
        kept = reading.plan.say == .alone ? reading.text("paper.kept") : nil
        order = Self.order(reading)
        others = overview.otherOrders.map { Self.other($0, reading) }
        let meeting = overview.coming
        when = meeting.map {
            reading.text(
                "agenda.when",
                ["day": words.longDay($0.day), "time": words.clock($0.time), "place": $0.place]
            )
        }
        question = meeting.map { $0.question.description }
        points = overview.needsInOrder.map { Self.point($0, reading) }
        nothing = points.isEmpty ? words["agenda.nothing"] : nil
        let aimed = Set(overview.inputs.filter { $0.content.need != nil }.map(\.content.goal))
        goals = overview.goals.map(\.content).filter { !aimed.contains($0.id) }
            .map(\.words.description)
        hasGoals = !goals.isEmpty
        let mayOrder = caller.ownGiver != nil && overview.needs.count > 1
        orderHref = mayOrder ? Paths.plan(reading.plan.id, .order) : nil
        orderLabel = reading.text("family.do.order")
        printed = reading.printed
    }

    /// Whose order it is: the family's own, or the usual one.
    private static func order(_ reading: PlanReading) -> String {
        guard let order = reading.overview.needOrder else { return reading.text("agenda.usual") }
        return reading.text(
            "agenda.own",
            ["who": reading.giver(order.giver), "day": reading.day(order.day)]
        )
    }

    private static func other(_ order: NeedOrder, _ reading: PlanReading) -> String {
        let words = order.needs.compactMap { id in
            reading.overview.needs.first { $0.content.id == id }?.content.words.description
        }
        let numbered = words.enumerated().map { "\($0 + 1). \($1.shortened(to: 60))" }
        return reading.text(
            "agenda.other",
            [
                "who": reading.giver(order.giver).capitalizingFirst,
                "needs": numbered.joined(separator: "  "),
            ]
        )
    }

    private static func point(_ need: Need, _ reading: PlanReading) -> [String: Any] {
        let overview = reading.overview
        let inputs = overview.inputs.map(\.content).filter { $0.need == need.id }
        let aims = Set(inputs.compactMap(\.goal))
        var point: [String: Any] = [
            "words": need.words.description,
            "whose": reading.text("speaker.\(need.whose.rawValue)"),
            "begins": begins(need, reading),
            "goals": overview.goals.map(\.content).filter { aims.contains($0.id) }
                .map(\.words.description),
            "said": inputs.map { said($0, reading) } + outcomes(of: need, reading),
        ]
        if need.concernsSafety { point["safety"] = reading.text("plan.needs.safety") }
        return point
    }

    /// Who begins to talk: the one whose words it is, and then the one who answers for it.
    private static func begins(_ need: Need, _ reading: PlanReading) -> String {
        let unit = reading.overview.baton(of: need).map { reading.unitName($0.hand) }
        guard need.whose != .staff else { return unit ?? reading.words["plan.needs.ownerless"] }
        let first = reading.text("agenda.\(need.whose.rawValue)").capitalizingFirst
        return unit.map { reading.text("agenda.then", ["first": first, "unit": $0]) } ?? first
    }

    private static func said(_ input: SupportInput, _ reading: PlanReading) -> String {
        let commitment = reading.overview.commitment(to: input)
        return reading.text(
            "agenda.input",
            [
                "what": input.what.description, "unit": reading.unitName(input.performer),
                "state": reading.words["commitment.\(commitment.word)"],
            ]
        )
    }

    /// What the family has answered and not kept, since an agenda lies on the table.
    private static func outcomes(of need: Need, _ reading: PlanReading) -> [String] {
        reading.overview.outcomes.newest(about: need.id).filter { $0.content.keptBy == nil }
            .map { reading.outcome($0) }
    }
}
