import Domain
import Storage

extension NeedOrder: PlanPart {
    package static let partKind = PartKind.needOrder
    package static let table: SQL = "need_order"
    package static let columns: [SQL] = ["needs", "giver", "day"]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [needs.map(\.description).joined(separator: " "), giver.stored, day]
    }

    package init(_ row: Row) throws {
        let words = try row.text("needs").split(separator: " ")
        let needs = words.compactMap { Need.ID(String($0)) }
        guard needs.count == words.count else { throw row.damaged("needs") }
        guard let giver = Consent.Giver(stored: try row.text("giver")) else {
            throw row.damaged("giver")
        }
        self.init(id: try row.value("id"), needs: needs, giver: giver, day: try row.value("day"))
    }
}
