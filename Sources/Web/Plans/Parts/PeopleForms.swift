import Coordination
import Domain

/// Someone is given one of the four roles around the plan.
struct RoleForm: PlanForm {
    static let part = PlanPath.newRole
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form {
        form(
            "role",
            [
                .radios("role", Field.options(PlanRole.Kind.self, "role", words)),
                .select("unit", base.units(namedIn: .role)).hinted("reach")
                    .preset(base.unit.description), .line("personName"),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let kind = reader.choice("role", as: PlanRole.Kind.self)
        let unit = base.named("unit", in: .role, &reader)
        if unit == nil { reader.note("unit", .missing) }
        let name = reader.line("personName")
        let role = PlanRole(
            kind: try reader.finish(kind),
            unit: try reader.finish(unit),
            name: try reader.finish(name)
        )
        try await coordinator.name(role, in: plan.id, as: caller)
        let asksAnother = kind == .lead && unit != base.unit
        return asksAnother ? Paths.plan(plan.id, .handOut) : backToPlan
    }
}

/// A sector gets its one named contact, with a deputy.
struct ContactForm: PlanForm {
    static let part = PlanPath.newContact
    let base: PlanFormBase

    init(_ base: PlanFormBase) { self.base = base }

    var form: Form {
        form(
            "contact",
            [
                .radios("sector", Field.options(Sector.self, "sector", words)),
                .select("unit", base.units).preset(base.unit.description), .line("personName"),
                .line("phone", type: "tel").optional(), .line("deputy").optional(),
            ]
        )
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
