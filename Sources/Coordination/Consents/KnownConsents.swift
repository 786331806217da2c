import Domain

extension Work {
    /// The answers in a plan, as far as the caller may know whom they are about.
    ///
    /// A yes names every unit it reaches, and that a unit is in the plan is itself secret. A unit
    /// with a copy therefore reads of itself, of the holder, and of units that it already knows of.
    /// - SeeAlso: disclosure cases D-18, D-19.
    func knownConsents(in plan: Plan) throws -> [Held<Consent>] {
        let all = try parts(Consent.self).all(in: plan.id)
        guard let unit = caller.unit, unit != plan.holder else { return all }
        let known = try knownUnits(in: plan.id).union([unit, plan.holder])
        return all.map { $0.isOwn ? $0 : $0.with($0.content.reaching(only: known)) }
    }

    /// The units that the caller's own copies speak of, apart from what the family has answered.
    private func knownUnits(in plan: Plan.ID) throws -> Set<ServiceUnit.ID> {
        let inputs = try parts(SupportInput.self).all(in: plan).map(\.content)
        let needs = try parts(Need.self).all(in: plan).compactMap(\.content.owner)
        let roles = try parts(RecordedRole.self).all(in: plan).map(\.content.role.unit)
        let contacts = try parts(SectorContact.self).all(in: plan).map(\.content.unit)
        let meetings = try parts(PlanMeeting.self).all(in: plan).flatMap(\.content.called)
        return Set(
            inputs.flatMap { [$0.performer, $0.askedBy] } + needs + roles + contacts + meetings
        )
    }
}

extension Held {
    fileprivate func with(_ content: Content) -> Held {
        Held(
            content: content,
            holder: holder,
            owner: owner,
            child: child,
            plan: plan,
            version: version,
            audience: audience,
            writtenBy: writtenBy,
            writtenAt: writtenAt
        )
    }
}
