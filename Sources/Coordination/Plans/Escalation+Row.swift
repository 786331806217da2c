import Domain
import Storage

extension Escalation: PlanPart {
    package static let partKind = PartKind.escalation
    package static let table: SQL = "escalation"
    package static let columns: [SQL] = ["need_id", "unit_id", "day", "ended_day"]

    package var partID: String { id.description }
    package var addressees: Set<ServiceUnit.ID> { [unit] }
    package var isForAddresseesAlone: Bool { true }
    package var values: [any SQLBindable] { [need, unit, day, orNull(ended)] }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            need: try row.value("need_id"),
            unit: try row.value("unit_id"),
            day: try row.value("day"),
            ended: try row.optionalValue("ended_day")
        )
    }
}
