import ArgumentParser
import Coordination
import Domain

/// `sammanhang unit list`: every unit with its authority and principal.
struct UnitList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List units with their authorities and principals."
    )

    @OptionGroup var options: StaffOptions

    func run() async throws {
        try await options.perform { desk in
            let directory = try await desk.coordinator.unitList(as: desk.caller)
            return ListedUnits(units: try directory.units.map { try ListedUnit($0, directory) })
        }
    }
}

private struct ListedUnits: StaffAnswer {
    let units: [ListedUnit]

    var text: String { units.map(\.line).joined(separator: "\n") }
}

private struct ListedUnit: Encodable {
    let id: String
    let name: String
    let sector: String
    let secrecy: String
    let lastDay: String?
    let authority: String
    let authorityId: String
    let principal: String
    let principalCode: String

    init(_ unit: ServiceUnit, _ directory: Directory) throws {
        let owner = try directory.principal(unit.principal)
        id = unit.id.description
        name = unit.name
        sector = unit.sector.rawValue
        secrecy = unit.secrecy.rawValue
        lastDay = unit.lastDay?.description
        authority = PlaceNames(directory).authority(unit.authority)
        authorityId = unit.authority.description
        principal = owner.name
        principalCode = owner.kind.code
    }

    var line: String {
        let closing = lastDay.map { ["until \($0)"] } ?? []
        return ([id, name, authority, principal, sector, secrecy] + closing)
            .joined(separator: "\t")
    }
}
