import Domain
import Storage

/// Principals, authorities and units: public facts, the same for every caller.
package struct Directory: Sendable {
    package let principals: [Principal]
    package let authorities: [Authority]
    package let units: [ServiceUnit]
    private let unitsByID: [ServiceUnit.ID: ServiceUnit]

    package init(principals: [Principal], authorities: [Authority], units: [ServiceUnit]) {
        self.principals = principals
        self.authorities = authorities
        self.units = units
        unitsByID = Dictionary(units.map { ($0.id, $0) }) { first, _ in first }
    }

    package func unit(_ id: ServiceUnit.ID) throws -> ServiceUnit {
        guard let unit = known(id) else { throw NotFound() }
        return unit
    }

    /// The unit, or nothing when there is none with this identifier.
    package func known(_ id: ServiceUnit.ID) -> ServiceUnit? { unitsByID[id] }

    package func principal(_ id: Principal.ID) throws -> Principal {
        guard let principal = principals.first(where: { $0.id == id }) else { throw NotFound() }
        return principal
    }
}

extension Work {
    /// The whole directory; a county has some hundreds of units, and a large one thousands.
    package func directory() throws -> Directory {
        try directories.directory(at: now, on: connection)
    }
}

extension Directory {
    init(on connection: any Connection) throws {
        self.init(
            principals: try connection.all(
                "SELECT id, name, kind, code FROM principal ORDER BY name"
            ).map(Principal.init),
            authorities: try connection.all(
                "SELECT id, name, principal_id FROM authority ORDER BY name"
            ).map(Authority.init),
            units: try connection.all(
                """
                SELECT id, name, authority_id, principal_id, sector, secrecy, last_day
                FROM service_unit
                ORDER BY name
                """
            ).map(ServiceUnit.init)
        )
    }

    /// How many of each kind there are, which the engine tells much faster than what they are.
    struct Size: Hashable, Sendable {
        let principals: Int64
        let authorities: Int64
        let units: Int64
        /// How many have a last day, so that one that is to close is soon known.
        let closing: Int64

        init(on connection: any Connection) throws {
            let row = try connection.first(
                """
                SELECT (SELECT COUNT(*) FROM principal) AS principals,
                    (SELECT COUNT(*) FROM authority) AS authorities,
                    (SELECT COUNT(*) FROM service_unit) AS units,
                    (SELECT COUNT(last_day) FROM service_unit) AS closing
                """
            )
            principals = try row?.int64("principals") ?? 0
            authorities = try row?.int64("authorities") ?? 0
            units = try row?.int64("units") ?? 0
            closing = try row?.int64("closing") ?? 0
        }
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
            secrecy: try row.choice("secrecy"),
            lastDay: try row.optionalValue("last_day")
        )
    }
}
