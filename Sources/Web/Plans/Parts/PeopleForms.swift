import Coordination
import Domain

/// Someone is given one of the four roles around the plan.
struct RoleForm: PlanForm {
    static let part = PlanPath.newRole
    let base: PlanFormBase

    var form: Form {
        var form = form(
            "role",
            now + [
                .radios("role", Field.options(PlanRole.Kind.self, "role", words)),
                .select("unit", base.units(namedIn: [.role, .handover])).hinted("reach")
                    .preset(base.unit.description), .line("personName"),
            ]
        )
        form.subject = "role"
        for role in base.overview.roles {
            let kind = role.kind.rawValue
            form.standing[Standing.key("unit", of: kind)] = role.unit.description
            form.standing[Standing.key("personName", of: kind)] = role.name
        }
        return form
    }

    /// Who has each task today.
    private var now: [Field] {
        let overview = base.overview
        return PlanRole.Kind.allCases.compactMap { kind in
            guard let role = overview.roles.first(where: { $0.kind == kind }) else { return nil }
            let unit = overview.directory.units.first { $0.id == role.unit }?.name
            let who = [role.name, unit].compactMap { $0 }.joined(separator: ", ")
            return .note("\(words["role.\(kind.rawValue)"]): \(who)")
        }
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let kind = reader.choice("role", as: PlanRole.Kind.self)
        let unit = base.named("unit", in: kind?.namedIn ?? .role, &reader)
        if unit == nil { reader.note("unit", .missing) }
        let name = reader.line("personName")
        let role = PlanRole(
            kind: try reader.finish(kind),
            unit: try reader.finish(unit),
            name: try reader.finish(name)
        )
        try await coordinator.name(role, in: plan.id, as: caller)
        let asksAnother = kind == .lead && unit != base.unit
        return asksAnother ? unsentQuestion : backToPlan
    }
}

/// A sector gets its one named contact, with a deputy.
struct ContactForm: PlanForm {
    static let part = PlanPath.newContact
    let base: PlanFormBase

    var form: Form {
        var form = form(
            "contact",
            [
                .radios("sector", Field.options(Sector.self, "sector", words)),
                .select("unit", base.units).preset(base.unit.description), .line("personName"),
                .line("phone", type: "tel").optional(), .line("deputy").optional(),
            ]
        )
        form.subject = "sector"
        for contact in base.overview.contacts {
            let sector = contact.sector.rawValue
            form.standing[Standing.key("unit", of: sector)] = contact.unit.description
            form.standing[Standing.key("personName", of: sector)] = contact.name
            form.standing[Standing.key("phone", of: sector)] = contact.phone?.description
            form.standing[Standing.key("deputy", of: sector)] = contact.deputy
        }
        return form
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let sector = reader.choice("sector", as: Sector.self)
        let unit = reader.id("unit", of: ServiceUnit.self)
        let name = reader.line("personName")
        let phone = reader.optionalPhone("phone")
        let deputy = reader.optionalLine("deputy")
        try await coordinator.nameContact(
            of: try reader.finish(sector),
            unit: try reader.finish(unit),
            name: try reader.finish(name),
            deputy: deputy,
            phone: phone,
            in: plan.id,
            as: caller
        )
        return backToPlan
    }
}
