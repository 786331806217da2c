import Coordination
import Domain

/// Who holds the plan, who has which role, and whom to turn to in each sector.
struct PlanPeople {
    let reading: PlanReading

    var model: [String: Any] {
        let contacts = overview.contacts.filter { $0.period.contains(reading.today) }.map(contact)
        return [
            "holder": reading.mark(reading.plan.holder), "roles": roles, "contacts": contacts,
            "hasContacts": !contacts.isEmpty,
        ]
    }

    private var overview: PlanOverview { reading.overview }

    /// The overall responsibility first; to the holder it also says when nobody has it.
    private var roles: [[String: String]] {
        let order: [PlanRole.Kind] = [.lead, .chair, .careContact, .initiator]
        return order.compactMap { kind in
            let label = reading.words["role.\(kind.rawValue)"]
            if let role = overview.roles.first(where: { $0.kind == kind }) {
                return ["label": label, "who": "\(role.name), \(reading.unitName(role.unit))"]
            }
            guard kind == .lead, !reading.isCopy else { return nil }
            return ["label": label, "who": reading.words["plan.holding.noLead"]]
        }
    }

    private func contact(_ contact: SectorContact) -> [String: Any] {
        var row: [String: Any] = reading.mark(contact.unit)
        row["mark"] = contact.sector.rawValue
        row["sector"] = reading.words["sector.\(contact.sector.rawValue)"]
        row["name"] = contact.name
        row["phone"] = contact.phone.map {
            ["href": "tel:\($0.dialled)", "text": $0.description]
        }
        row["deputy"] = contact.deputy.map {
            reading.text("plan.holding.deputy", ["deputy": $0])
        }
        return row
    }
}
