import Domain
import Storage

extension Handover: PlanPart {
    package static let partKind = PartKind.handover
    package static let table: SQL = "handover"
    package static let columns: [SQL] = [
        "need_id", "about", "from_id", "to_id", "name", "day", "answer_by", "taken_back",
    ]

    package var partID: String { id.description }
    package var addressees: Set<ServiceUnit.ID> { [to] }

    package var values: [any SQLBindable] {
        [
            orNull(matter.need), orNull(about), from, to, orNull(name), day, answerBy,
            orNull(takenBack),
        ]
    }

    package init(_ row: Row) throws {
        let need: Need.ID? = try row.optionalValue("need_id")
        self.init(
            id: try row.value("id"),
            matter: need.map { .need($0) } ?? .overall,
            about: try row.optionalProse("about"),
            from: try row.value("from_id"),
            to: try row.value("to_id"),
            name: try row.optionalText("name"),
            day: try row.value("day"),
            answerBy: try row.value("answer_by"),
            takenBack: try row.optionalValue("taken_back")
        )
    }
}

extension HandoverAnswer: PlanPart {
    package static let partKind = PartKind.handoverAnswer
    package static let table: SQL = "handover_answer"
    package static let columns: [SQL] = ["state", "reason", "by_id", "day"]

    package var partID: String { handover.description }

    package var values: [any SQLBindable] {
        switch reply {
        case .accepted: ["accepted", SQLValue.null, by, day]
        case .declined(let reason): ["declined", reason, by, day]
        }
    }

    package init(_ row: Row) throws {
        let reply: Reply =
            switch try row.text("state") {
            case "accepted": .accepted
            case "declined": .declined(because: try row.prose("reason"))
            default: throw row.damaged("state")
            }
        self.init(
            handover: try row.value("id"),
            reply: reply,
            by: try row.value("by_id"),
            day: try row.value("day"),
            at: Instant(milliseconds: try row.int64("written_ms"))
        )
    }
}
