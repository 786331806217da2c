import Domain
import Storage

extension SupportInput: PlanPart {
    package static let partKind = PartKind.input
    package static let table: SQL = "support_input"
    package static let columns: [SQL] = [
        "what", "need_id", "performer_id", "asked_by_id", "answer_by", "at_home", "in_school",
        "payer_id", "goal_id", "place", "needs_decision",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            what, orNull(need), performer, askedBy, orNull(answerBy), staying.atHome,
            staying.inSchool, orNull(payer), orNull(goal), orNull(place?.rawValue), needsDecision,
        ]
    }

    package var addressees: Set<ServiceUnit.ID> { [performer] }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            what: try row.prose("what"),
            need: try row.optionalValue("need_id"),
            goal: try row.optionalValue("goal_id"),
            performer: try row.value("performer_id"),
            askedBy: try row.value("asked_by_id"),
            answerBy: try row.optionalValue("answer_by"),
            staying: Staying(
                atHome: try row.bool("at_home"),
                inSchool: try row.bool("in_school")
            ),
            payer: try row.optionalValue("payer_id"),
            place: try row.optionalChoice("place"),
            needsDecision: try row.flag("needs_decision")
        )
    }
}

extension InputAnswer: PlanPart {
    package static let partKind = PartKind.answer
    package static let table: SQL = "input_answer"
    package static let columns: [SQL] = [
        "state", "day", "starts", "reason", "by_id", "decision", "answered_ms",
    ]

    package var partID: String { input.description }

    package var values: [any SQLBindable] {
        let none = SQLValue.null
        let state: [any SQLBindable] =
            switch commitment {
            case .asked: ["asked", day, none, none]
            case .promised(let starts): ["promised", day, orNull(starts), none]
            case .declined(let reason): ["declined", day, none, reason]
            case .started(let start): ["started", start, none, none]
            case .done(let start, let end): ["done", end, start, none]
            }
        return state + [by, orNull(decision), at]
    }

    package init(_ row: Row) throws {
        let day: CivilDate = try row.value("day")
        let commitment: Commitment =
            switch try row.text("state") {
            case "promised": .promised(starts: try row.optionalValue("starts"))
            case "declined": .declined(because: try row.prose("reason"))
            case "started": .started(on: day)
            case "done": .done(since: try row.value("starts"), on: day)
            default: throw row.damaged("state")
            }
        // A row from before the moment had a column of its own knows only when it was written.
        let at = Instant(
            milliseconds: try row.optionalInt64("answered_ms") ?? row.int64("written_ms")
        )
        self.init(
            input: try row.value("id"),
            commitment: commitment,
            by: try row.value("by_id"),
            day: SwedishTime.day(of: at),
            at: at,
            decision: try row.optionalText("decision")
        )
    }
}

extension OtherMeasure: PlanPart {
    package static let partKind = PartKind.measure
    package static let table: SQL = "other_measure"
    package static let columns: [SQL] = ["who", "what", "moment", "circle"]

    package var partID: String { id.description }
    package var values: [any SQLBindable] { [who, what, when, circle.rawValue] }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            who: try row.text("who"),
            what: try row.prose("what"),
            when: try row.text("moment"),
            circle: try row.optionalChoice("circle") ?? .family
        )
    }
}
