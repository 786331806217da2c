import Domain
import Storage

/// A role in a plan, with the identifier it has as a part.
package struct RecordedRole: Hashable, Sendable {
    package typealias ID = Identifier<RecordedRole>

    package let id: ID
    package let role: PlanRole
}

extension RecordedRole: PlanPart {
    package static let partKind = PartKind.role
    package static let table: SQL = "plan_role"
    package static let columns: [SQL] = ["kind", "unit_id", "name"]

    package var partID: String { id.description }
    package var values: [any SQLBindable] { [role.kind.rawValue, role.unit, role.name] }

    package init(_ row: Row) throws {
        id = try row.value("id")
        role = PlanRole(
            kind: try row.choice("kind"),
            unit: try row.value("unit_id"),
            name: try row.text("name")
        )
    }
}

extension SectorContact: PlanPart {
    package static let partKind = PartKind.contact
    package static let table: SQL = "sector_contact"
    package static let columns: [SQL] = [
        "sector", "unit_id", "name", "deputy", "phone", "from_day", "until_day",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            sector.rawValue, unit, name, orNull(deputy), orNull(phone?.description), period.from,
            orNull(period.until),
        ]
    }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            sector: try row.choice("sector"),
            unit: try row.value("unit_id"),
            name: try row.text("name"),
            deputy: try row.optionalText("deputy"),
            phone: try row.optionalValue("phone"),
            period: try row.period(from: "from_day", until: "until_day")
        )
    }
}
