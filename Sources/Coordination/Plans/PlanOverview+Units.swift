import Domain

extension PlanOverview {
    /// The units to choose among for one who works at `own`, that unit first, then by name.
    ///
    /// They are those of the counties that the plan lies in: its agreement's, the holder's and the
    /// caller's own, but for those that have closed. What the plan already names stays among them.
    package func units(choosableAt own: ServiceUnit.ID) -> [ServiceUnit] {
        let counties = Set(
            [agreement.county.code] + [own, plan.content.holder].compactMap(county)
        )
        let named = namedUnits
        let near = directory.units.filter { unit in
            named.contains(unit.id)
                || unit.isOpen(on: today) && county(unit.id).map(counties.contains) ?? false
        }
        return directory.units.filter { $0.id == own } + near.filter { $0.id != own }
    }

    /// The units that the plan speaks of, as far as the caller can see.
    package var namedUnits: Set<ServiceUnit.ID> {
        Set(
            inputs.map(\.content.performer) + needs.compactMap(\.content.owner)
                + contacts.map(\.unit) + roles.map(\.unit) + meetings.flatMap(\.called)
                + consents.flatMap(\.content.parties)
        )
    }

    private func county(_ unit: ServiceUnit.ID) -> CountyCode? {
        let principal = directory.known(unit)?.principal
        return directory.principals.first { $0.id == principal }?.kind.county
    }
}

extension Consent {
    /// The units that the answer is a yes to.
    var parties: Set<ServiceUnit.ID> {
        switch decision {
        case .yes(let scope): scope.parties
        case .no: []
        }
    }
}
