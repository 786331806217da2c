import Domain

extension Work {
    /// The agreement a plan for this child is made under: that of the child's home.
    ///
    /// A child from a county without one is served under the unit's own agreement, since the right
    /// to a plan does not depend on where the child lives.
    /// - Throws: `NoAgreement` when neither home nor unit has one in force today;
    ///   `Agreement.Refusal.lacksRight` when the unit may not begin a plan under it.
    func agreementToBegin(
        for child: Child,
        at unit: ServiceUnit.ID
    ) throws -> AgreementReference {
        let directory = try directory()
        let own = try directory.service(try directory.unit(unit)).principal
        let inForce = [.municipality(child.homeMunicipality), own].lazy
            .compactMap { agreements.inForce(for: $0, on: today) }.first
        guard let agreement = inForce else { throw NoAgreement() }
        try require(.initiate, of: unit, under: agreement)
        return agreement
    }

    /// - Throws: `Agreement.Refusal.lacksRight` when the parties have not given the unit the right.
    func require(
        _ right: PlanRight,
        of unit: ServiceUnit.ID,
        under agreement: AgreementReference
    ) throws {
        let directory = try directory()
        let service = try directory.service(try directory.unit(unit))
        try agreements.version(agreement).terms.require(right, of: service)
    }

    /// Asks the agreement about a step that the state machine allows.
    ///
    /// - Throws: `Agreement.Refusal`.
    func allow(_ event: Plan.Event, in plan: Plan, by unit: ServiceUnit.ID) throws {
        switch event {
        case .called: try require(.call, of: unit, under: plan.agreement)
        case .refused:
            let needed = try directory().services(
                holder: plan.holder,
                needs: try parts(Need.self).all(in: plan.id).map(\.content),
                inputs: try parts(SupportInput.self).all(in: plan.id).map(\.content),
                handovers: try parts(Handover.self).all(in: plan.id).map(\.content)
                    .filter { $0.takenBack == nil }
            )
            try agreements.version(plan.agreement).terms.allowNoOffer(needing: needed)
        case .asked, .offered, .answered, .consented, .calledOff, .met, .agreed, .followedUp,
            .ended:
            break
        }
    }

    /// - Throws: `Agreement.Refusal.lacksRight` when the unit may not have the role.
    func allow(_ role: PlanRole, in plan: Plan) throws {
        switch role.kind {
        case .lead: try require(.hold, of: role.unit, under: plan.agreement)
        case .chair: try require(.chair, of: role.unit, under: plan.agreement)
        case .initiator, .careContact: _ = try directory().unit(role.unit)
        }
    }
}

extension Directory {
    /// Who answers for a unit by law, and its sector.
    func service(_ unit: ServiceUnit) throws -> NeededService {
        NeededService(principal: try principal(unit.principal).kind, sector: unit.sector)
    }

    /// The units that a plan shows the child to need: its holder, and those asked or answering.
    func services(
        holder: ServiceUnit.ID,
        needs: [Need],
        inputs: [SupportInput],
        handovers: [Handover]
    ) -> [ServiceUnit.ID: NeededService] {
        let ids = Set(
            [holder] + needs.compactMap(\.owner) + inputs.map(\.performer) + handovers.map(\.to)
        )
        let kinds = Dictionary(uniqueKeysWithValues: principals.map { ($0.id, $0.kind) })
        let pairs = units.filter { ids.contains($0.id) }.compactMap { unit in
            kinds[unit.principal].map { kind in
                (unit.id, NeededService(principal: kind, sector: unit.sector))
            }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
