import Domain
import Storage

extension Guardian: PlanPart {
    package static let partKind = PartKind.guardian
    package static let table: SQL = "guardian"
    package static let columns: [SQL] = [
        "name", "kind", "relation", "from_day", "until_day", "limits",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            name, kind.rawValue, relation, custody.from, orNull(custody.until),
            orNull(limits.map { words($0.map(\.rawValue)) }),
        ]
    }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            child: try row.value("child_id"),
            name: try row.text("name"),
            kind: try row.choice("kind"),
            relation: try row.text("relation"),
            custody: try row.period(from: "from_day", until: "until_day"),
            limits: try row.optionalText("limits").map { _ in try row.choices("limits") }
        )
    }
}

extension ClosePerson: PlanPart {
    package static let partKind = PartKind.closePerson
    package static let table: SQL = "close_person"
    package static let columns: [SQL] = ["name", "relation"]

    package var partID: String { id.description }
    package var values: [any SQLBindable] { [name, relation] }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            child: try row.value("child_id"),
            name: try row.text("name"),
            relation: try row.text("relation")
        )
    }
}
