import Domain

extension Coordinator {
    /// Names who has a role in the plan; the one who had it before is replaced.
    ///
    /// Another unit is asked before it has the overall responsibility, which stays where it is until
    /// that unit has said yes.
    /// - Throws: `NotFound`; `NotAllowed.ownerOnly` when another unit named the former;
    ///   `Plan.Refusal.unitOutOfReach` for a unit that no consent lets know of it;
    ///   `Agreement.Refusal.lacksRight` when the unit's sector may not have the role.
    package func name(
        _ role: PlanRole,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "nameRole") { work in
            try work.name(role, in: plan)
        }
    }

    /// Names the one contact of a sector, with a deputy and a telephone; a former contact's time ends.
    package func nameContact(
        of sector: Sector,
        unit: ServiceUnit.ID,
        name: String,
        deputy: String?,
        phone: PhoneNumber? = nil,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "nameContact") { work in
            let scope = try work.openScope(plan)
            _ = try work.directory().unit(unit)
            guard let period = Period(from: work.today) else { throw NotFound() }
            let former = try work.parts(SectorContact.self).all(in: plan)
                .first { $0.content.sector == sector }
            let contact = SectorContact(
                id: former?.content.id ?? work.newID(),
                sector: sector,
                unit: unit,
                name: name,
                deputy: deputy,
                phone: phone,
                period: period
            )
            if let former {
                try work.parts().replace(former, with: contact)
            } else {
                try work.parts().add(contact, in: scope)
            }
        }
    }
}

extension Work {
    /// Gives a role to someone, in place of the one who had it.
    func name(_ role: PlanRole, in id: Plan.ID) throws {
        let plan = try openPlan(id)
        try allow(role, in: plan.content)
        try allowNaming(role.unit, in: role.kind.namedIn, of: plan.content)
        if role.kind == .lead, role.unit != caller.unit {
            let scope = PlanScope(plan)
            return try offer(.overall, about: nil, to: role.unit, named: role.name, in: scope)
        }
        if role.kind == .lead { try allowLead(of: role.unit, in: plan.content) }
        let former = try parts(RecordedRole.self).all(in: id)
            .first { $0.content.role.kind == role.kind }
        if let former {
            try parts().replace(former, with: RecordedRole(id: former.content.id, role: role))
        } else {
            try parts().add(RecordedRole(id: newID(), role: role), in: PlanScope(plan))
        }
    }
}
