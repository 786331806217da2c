import Domain
import Storage

extension UnitChange: PlanPart {
    package static let partKind = PartKind.unitChange
    package static let table: SQL = "unit_change"
    package static let columns: [SQL] = ["unit_id", "kind", "day", "account", "told"]

    package var partID: String { id.description }
    package var values: [any SQLBindable] { [unit, kind.rawValue, day, account, told] }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            unit: try row.value("unit_id"),
            kind: try row.choice("kind"),
            day: try row.value("day"),
            account: try row.prose("account"),
            told: try row.value("told")
        )
    }
}
