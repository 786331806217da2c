import Domain
import Storage

/// Sets up organisations and accounts: what a new installation begins with.
///
/// It writes no care content and therefore needs no caller; the command line uses it.
package struct Establishment: Sendable {
    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    package func establish(
        principals: [Principal],
        authorities: [Authority],
        units: [ServiceUnit]
    ) async throws {
        try await database.write { connection in
            for principal in principals { try Self.insert(principal, connection) }
            for authority in authorities { try Self.insert(authority, connection) }
            for unit in units { try Self.insert(unit, connection) }
        }
    }

    static func insert(_ authority: Authority, _ connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO authority (id, name, principal_id)
            VALUES (\(authority.id), \(authority.name), \(authority.principal))
            """
        )
    }

    static func insert(_ principal: Principal, _ connection: any Connection) throws {
        let (kind, code) =
            switch principal.kind {
            case .region(let code): ("region", code.description)
            case .municipality(let code): ("municipality", code.description)
            }
        try connection.execute(
            """
            INSERT INTO principal (id, name, kind, code)
            VALUES (\(principal.id), \(principal.name), \(kind), \(code))
            """
        )
    }

    static func insert(_ unit: ServiceUnit, _ connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO service_unit (id, name, authority_id, principal_id, sector, secrecy)
            VALUES (\(unit.id), \(unit.name), \(unit.authority), \(unit.principal),
                \(unit.sector.rawValue), \(unit.secrecy.rawValue))
            """
        )
    }
}
