import Domain
import Storage

/// A unit, as it is to be founded.
package struct NewUnit: Hashable, Sendable {
    package let name: ProperName
    package let authority: Authority.ID
    package let sector: Sector
    package let secrecy: SecrecyRule

    package init(
        name: ProperName,
        authority: Authority.ID,
        sector: Sector,
        secrecy: SecrecyRule
    ) {
        self.name = name
        self.authority = authority
        self.sector = sector
        self.secrecy = secrecy
    }
}

/// An authority, as it is to be founded, perhaps with its principal.
package struct NewAuthority: Hashable, Sendable {
    package let name: ProperName
    package let principal: Principal.Kind
    /// What the principal is called, if it is not known yet.
    package let principalName: ProperName?

    package init(name: ProperName, principal: Principal.Kind, principalName: ProperName?) {
        self.name = name
        self.principal = principal
        self.principalName = principalName
    }
}

extension Coordinator {
    /// The authorities and units that the caller looks after.
    package func unitList(as caller: Caller) async throws -> Directory {
        try await read(as: caller, needing: .people) { work in
            work.audit.note(.viewed, "units")
            let office = try work.requireOffice()
            let directory = try work.directory()
            return Directory(
                principals: directory.principals,
                authorities: directory.authorities.filter { office.reaches($0.id) },
                units: directory.units.filter { office.reaches($0.authority) }
            )
        }
    }

    /// Founds a unit in an authority.
    ///
    /// - Throws: `UnitNameTaken`; `NotFound` for an authority out of the caller's reach.
    package func openUnit(_ new: NewUnit, as caller: Caller) async throws -> ServiceUnit.ID {
        try await write(as: caller, "openUnit", needing: .people) { work in
            try work.requireReach(of: .authority(new.authority))
            let directory = try work.directory()
            guard let authority = directory.authorities.first(where: { $0.id == new.authority })
            else { throw NotFound() }
            let isTaken = directory.units.contains {
                $0.authority == authority.id && $0.name == new.name.description
                    && $0.isOpen(on: work.today)
            }
            guard !isTaken else { throw UnitNameTaken() }
            let unit = ServiceUnit(
                id: work.newID(),
                name: new.name.description,
                authority: authority.id,
                principal: authority.principal,
                sector: new.sector,
                secrecy: new.secrecy
            )
            try Establishment.insert(unit, work.connection)
            work.audit.note(.wrote, "unit \(unit.id)")
            return unit.id
        }
    }

    /// Writes down an authority, and its principal when that is new; only the command does.
    ///
    /// - Throws: `PrincipalUnknown` when it is new and has no name; `AuthorityNameTaken`.
    package func foundAuthority(
        _ new: NewAuthority,
        as caller: Caller
    ) async throws -> Authority.ID {
        try await write(as: caller, "foundAuthority", needing: .people) { work in
            guard try work.requireOffice().reach == .everywhere else { throw NotFound() }
            let known = try work.directory().principals.first { $0.kind == new.principal }
            let principal = try known ?? work.found(new)
            let isTaken = try work.directory().authorities.contains {
                $0.principal == principal.id && $0.name == new.name.description
            }
            guard !isTaken else { throw AuthorityNameTaken() }
            let authority = Authority(
                id: work.newID(),
                name: new.name.description,
                principal: principal.id
            )
            try Establishment.insert(authority, work.connection)
            work.audit.note(.wrote, "authority \(authority.id)")
            return authority.id
        }
    }

    /// Closes a unit after a day: nobody works there any more, and it is asked for nothing new.
    ///
    /// - Parameter lastDay: Yesterday at the earliest.
    /// - Throws: `StaffingRefusal.holdsPlans` while it answers for plans that go on.
    package func closeUnit(
        _ id: ServiceUnit.ID,
        on lastDay: CivilDate,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "closeUnit", needing: .people) { work in
            try work.requireReach(of: .unit(id))
            let unit = try work.directory().unit(id)
            if let closed = unit.lastDay, closed <= lastDay {
                throw StaffingRefusal.endsAlready(closed)
            }
            let yesterday = work.today.adding(days: -1)
            guard lastDay >= yesterday else {
                throw StaffingRefusal.tooFarBack(earliest: yesterday)
            }
            let plans = try RunningPlansQuery.count(at: id, on: work.connection)
            guard plans == 0 else { throw StaffingRefusal.holdsPlans }
            try work.connection.execute(
                "UPDATE service_unit SET last_day = \(lastDay) WHERE id = \(id)"
            )
            work.audit.note(.wrote, "unit \(id)")
        }
    }
}

extension Work {
    fileprivate func found(_ new: NewAuthority) throws -> Principal {
        guard let name = new.principalName else { throw PrincipalUnknown() }
        let principal = Principal(id: newID(), name: name.description, kind: new.principal)
        try Establishment.insert(principal, connection)
        audit.note(.wrote, "principal \(principal.id)")
        return principal
    }
}

/// The authority has an open unit of that name.
package struct UnitNameTaken: Error, Hashable, Sendable {
    package init() {}
}

/// The principal has an authority of that name.
package struct AuthorityNameTaken: Error, Hashable, Sendable {
    package init() {}
}

/// There is no principal with the code, and no name to write it down with.
package struct PrincipalUnknown: Error, Hashable, Sendable {
    package init() {}
}
