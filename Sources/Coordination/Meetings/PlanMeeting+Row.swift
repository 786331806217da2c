import Domain
import Storage

extension PlanMeeting: PlanPart {
    package static let partKind = PartKind.meeting
    package static let table: SQL = "meeting"
    package static let columns: [SQL] = [
        "day", "time", "place", "question", "called", "invited", "child_takes_part", "notes",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            day, time, place, question, words(called), orNull(invited), childTakesPart.rawValue,
            orNull(notes),
        ]
    }

    package var addressees: Set<ServiceUnit.ID> { called }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            day: try row.value("day"),
            time: try row.text("time"),
            place: try row.text("place"),
            question: try row.prose("question"),
            called: try row.words("called"),
            invited: try row.optionalText("invited"),
            childTakesPart: try row.choice("child_takes_part"),
            notes: try row.optionalProse("notes")
        )
    }
}
