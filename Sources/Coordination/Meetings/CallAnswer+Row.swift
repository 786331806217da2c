import Domain
import Storage

extension CallAnswer: PlanPart {
    package static let partKind = PartKind.callAnswer
    package static let table: SQL = "call_answer"
    package static let columns: [SQL] = [
        "meeting_id", "unit_id", "state", "reason", "suggested_day", "by_id", "day", "who",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        let none = SQLValue.null
        return switch reply {
        case .comes: [meeting, unit, "comes", none, none, by, day, orNull(who)]
        case .staysAway(let reason, let suggested):
            [meeting, unit, "staysAway", reason, orNull(suggested), by, day, none]
        }
    }

    package init(_ row: Row) throws {
        let reply: Reply =
            switch try row.text("state") {
            case "comes": .comes
            case "staysAway":
                .staysAway(
                    because: try row.prose("reason"),
                    suggests: try row.optionalValue("suggested_day")
                )
            default: throw row.damaged("state")
            }
        self.init(
            id: try row.value("id"),
            meeting: try row.value("meeting_id"),
            unit: try row.value("unit_id"),
            reply: reply,
            who: try row.optionalText("who"),
            by: try row.value("by_id"),
            day: try row.value("day")
        )
    }
}
