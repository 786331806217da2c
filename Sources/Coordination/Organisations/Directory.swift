import Domain
import Storage

/// Principals, authorities and units: public facts, the same for every caller.
package struct Directory: Sendable {
    package let principals: [Principal]
    package let authorities: [Authority]
    package let units: [ServiceUnit]

    package init(principals: [Principal], authorities: [Authority], units: [ServiceUnit]) {
        self.principals = principals
        self.authorities = authorities
        self.units = units
    }

    package func unit(_ id: ServiceUnit.ID) throws -> ServiceUnit {
        guard let unit = units.first(where: { $0.id == id }) else { throw NotFound() }
        return unit
    }

    package func principal(_ id: Principal.ID) throws -> Principal {
        guard let principal = principals.first(where: { $0.id == id }) else { throw NotFound() }
        return principal
    }
}

extension Work {
    /// The whole directory; a county has some hundreds of units.
    package func directory() throws -> Directory {
        Directory(
            principals: try connection.all(
                "SELECT id, name, kind, code FROM principal ORDER BY name"
            ).map(Principal.init),
            authorities: try connection.all(
                "SELECT id, name, principal_id FROM authority ORDER BY name"
            ).map(Authority.init),
            units: try connection.all(
                """
                SELECT id, name, authority_id, principal_id, sector, secrecy
                FROM service_unit
                ORDER BY name
                """
            ).map(ServiceUnit.init)
        )
    }
}

extension Principal {
    init(_ row: Row) throws {
        let kind: Kind =
            switch try row.text("kind") {
            case "region": .region(try row.value("code"))
            case "municipality": .municipality(try row.value("code"))
            default: throw row.damaged("kind")
            }
        self.init(id: try row.value("id"), name: try row.text("name"), kind: kind)
    }
}

extension Authority {
    init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            name: try row.text("name"),
            principal: try row.value("principal_id")
        )
    }
}

extension ServiceUnit {
    init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            name: try row.text("name"),
            authority: try row.value("authority_id"),
            principal: try row.value("principal_id"),
            sector: try row.choice("sector"),
            secrecy: try row.choice("secrecy")
        )
    }
}
