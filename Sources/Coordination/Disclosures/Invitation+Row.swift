import Domain
import Storage

extension Invitation: PlanPart {
    package static let partKind = PartKind.invitation
    package static let table: SQL = "invitation"
    package static let columns: [SQL] = [
        "name", "part", "ground", "kinds", "from_day", "until_day", "ended_day",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            name, part, ground.rawValue, words(kinds.map(\.rawValue)), period.from,
            orNull(period.until), orNull(ended),
        ]
    }

    package init(_ row: Row) throws {
        try self.init(
            id: try row.value("id"),
            name: try row.text("name"),
            part: try row.text("part"),
            ground: try row.choice("ground"),
            kinds: try row.choices("kinds"),
            period: try row.period(from: "from_day", until: "until_day"),
            ended: try row.optionalValue("ended_day")
        )
    }
}
