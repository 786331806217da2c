import Coordination
import Domain

/// Who holds the plan, who has which role, and whom to turn to in each sector.
struct PlanPeople {
    let reading: PlanReading

    var model: [String: Any] {
        let contacts = overview.contacts.filter { $0.period.contains(reading.today) }.map(contact)
        var model: [String: Any] = [
            "holder": reading.mark(reading.plan.holder), "roles": roles, "contacts": contacts,
            "hasContacts": !contacts.isEmpty,
            "guardiansHref": Paths.plan(reading.plan.id, .guardians),
        ]
        model["missing"] = missing
        return model.merging(basis) { $1 }
    }

    /// What obliges the parties, with the clause; not told of a copy, which may lack what shows it.
    private var basis: [String: Any] {
        guard !reading.isCopy, !reading.isOnPaper, overview.needed.count > 1 else { return [:] }
        return [
            "basis": [
                "text": reading.text("plan.rests.\(overview.basis.rawValue)"),
                "href": Paths.clause(.offerOfPlan, of: reading.plan.agreement),
                "linkText": reading.words["plan.readAgreement"],
            ]
        ]
    }

    /// For the family: whom to talk to, without who led a meeting or took the initiative.
    ///
    /// The one who has the overall responsibility is said once, beside the name when it is there.
    var family: [String: Any] {
        let hand = overview.overallBaton
        let named = overview.roles.first { $0.kind == .lead }
        let lead = hand?.offer == nil && hand?.hand == named?.unit ? named : nil
        let known = overview.contacts.filter { $0.period.contains(reading.today) }
        func isLead(_ person: SectorContact) -> Bool {
            lead.map { $0.unit == person.unit && $0.name == person.name } ?? false
        }
        let contacts = known.map { person in
            var row = contact(person)
            if isLead(person) { row["lead"] = reading.words["role.lead"] }
            return row
        }
        let shown = known.contains(where: isLead) ? [] : Array(roles.prefix(1))
        var people = model.merging(["roles": shown, "contacts": contacts]) { $1 }
        people["noNumber"] = noNumber
        return people
    }

    /// Where to ring while the plan has no number at all, by who holds it; nothing once it has one.
    var noNumber: String? {
        let known = overview.contacts.filter { $0.period.contains(reading.today) }
        guard !reading.isCopy, !known.contains(where: { $0.phone != nil }) else { return nil }
        let isHealth = reading.unit(reading.plan.holder)?.sector == .health
        return reading.text(
            isHealth ? "plan.holding.noNumber.health" : "plan.holding.noNumber.other",
            ["unit": reading.unitName(reading.plan.holder)]
        )
    }

    /// That the family has no number to the unit that holds the plan, for that unit to mend.
    private var missing: [String: String]? {
        guard reading.caller.unit == reading.plan.holder, !reading.isCopy, !reading.isOnPaper,
            !reading.plan.status.isEnded, reading.holdersPhone == nil
        else { return nil }
        return [
            "text": reading.text("plan.holding.noNumber.ask"),
            "href": Paths.plan(reading.plan.id, .newContact),
            "label": reading.text("plan.holding.noNumber.add"),
        ]
    }

    private var overview: PlanOverview { reading.overview }

    /// The overall responsibility first; to the holder it also says when nobody has it.
    private var roles: [[String: Any]] {
        let order: [PlanRole.Kind] = [.lead, .chair, .careContact, .initiator]
        return order.compactMap { kind -> [String: Any]? in
            let label = reading.words["role.\(kind.rawValue)"]
            if kind == .lead, let lead = BatonText(reading: reading).lead {
                return ["label": label, "who": lead, "ways": leadWays]
            }
            if let role = overview.roles.first(where: { $0.kind == kind }) {
                return ["label": label, "who": who(has: role)]
            }
            guard kind == .lead, !reading.isCopy else { return nil }
            return ["label": label, "who": reading.words["plan.holding.noLead"]]
        }
    }

    /// The one who took the initiative need not work at the unit that wrote it down.
    private func who(has role: PlanRole) -> String {
        let values = ["who": role.name, "unit": reading.unitName(role.unit)]
        return role.kind == .initiator
            ? reading.text("plan.holding.initiator", values)
            : "\(role.name), \(reading.unitName(role.unit))"
    }

    private var leadWays: [[String: String]] {
        guard let baton = overview.overallBaton else { return [] }
        return BatonText(reading: reading).ways(baton, asking: nil)
    }

    private func contact(_ contact: SectorContact) -> [String: Any] {
        var row: [String: Any] = reading.mark(contact.unit)
        row["mark"] = contact.sector.rawValue
        row["sector"] = reading.words["sector.\(contact.sector.rawValue)"]
        row["name"] = contact.name
        row["phone"] = contact.phone.map {
            ["href": "tel:\($0.dialled)", "text": $0.description]
        }
        row["since"] = reading.text(
            "plan.holding.since",
            ["day": reading.day(contact.period.from)]
        )
        row["deputy"] = contact.deputy.map {
            reading.text("plan.holding.deputy", ["deputy": $0])
        }
        return row
    }
}
