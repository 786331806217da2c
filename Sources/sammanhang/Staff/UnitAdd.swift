import ArgumentParser
import Coordination
import Domain

extension Sector: ExpressibleByArgument {}
extension SecrecyRule: ExpressibleByArgument {}

/// `sammanhang unit add`: founds a unit, and its authority when that is new.
struct UnitAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Found a unit in an authority.",
        discussion: """
            The secrecy follows the holder: health care OSL 25:1, social services 26:1, preschool \
            23:1, pupil support 23:2. A school's medical part is a unit of its own, with healthCare.
            """
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "What the unit is called.")
    var name: String

    @Option(help: "The code of the region (two digits) or municipality (four).")
    var principal: String?

    @Option(help: "The authority: its name, or its id where several have the name.")
    var authority: String

    @Option(help: "What the unit does.")
    var sector: Sector

    @Option(help: "The secrecy that protects what it writes.")
    var secrecy: SecrecyRule

    @Flag(help: "Found the authority too, in the principal of --principal.")
    var newAuthority = false

    @Option(help: "With --new-authority: what the principal is called, if it is new as well.")
    var principalName: String?

    func run() async throws {
        try await options.perform { desk in
            let name = try desk.name(name, field: "--name")
            let id = try await authority(desk)
            let new = NewUnit(name: name, authority: id, sector: sector, secrecy: secrecy)
            do {
                let unit = try await desk.coordinator.openUnit(new, as: desk.caller)
                return OpenedUnit(id: "\(unit)", name: "\(name)", authorityId: "\(id)")
            } catch is UnitNameTaken {
                throw FieldFault(
                    field: "--name",
                    problem: "the authority has an open unit of that name",
                    instead: "write another"
                )
            }
        }
    }

    private func authority(_ desk: StaffDesk) async throws -> Authority.ID {
        let directory = try await desk.coordinator.unitList(as: desk.caller)
        guard newAuthority else {
            return try directory.authority(
                principal: principal,
                named: authority,
                otherwise: "write one that sammanhang unit list shows, or add --new-authority"
            ).id
        }
        guard let code = principal else {
            throw FieldFault(
                field: "--principal",
                problem: "a new authority needs it",
                instead: "write two digits for a region, or four for a municipality"
            )
        }
        let new = NewAuthority(
            name: try desk.name(authority, field: "--authority"),
            principal: try Principal.Kind(code: code),
            principalName: try principalName.map {
                try desk.name($0, field: "--principal-name")
            }
        )
        do {
            return try await desk.coordinator.foundAuthority(new, as: desk.caller)
        } catch is PrincipalUnknown {
            throw FieldFault(
                field: "--principal-name",
                problem: "there is no principal with the code yet",
                instead: "write what it is called"
            )
        } catch is AuthorityNameTaken {
            throw FieldFault(
                field: "--authority",
                problem: "the principal has it already",
                instead: "leave out --new-authority"
            )
        }
    }
}

private struct OpenedUnit: StaffAnswer {
    let id: String
    let name: String
    let authorityId: String

    var text: String { "opened  \(id)  \(name)" }
}
