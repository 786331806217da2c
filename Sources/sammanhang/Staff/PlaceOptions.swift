import ArgumentParser
import Coordination
import Domain

/// Which authority, and perhaps which unit in it.
struct PlaceOptions: ParsableArguments {
    @Option(help: "The code of the region (two digits) or municipality (four).")
    var principal: String?

    @Option(help: "The authority: its name, or its id where several have the name.")
    var authority: String?

    @Option(help: "The unit: its name, or its id where several have the name.")
    var unit: String?
}

extension Directory {
    /// The one open unit, or the one authority, that was written.
    func place(_ options: PlaceOptions, on today: CivilDate) throws -> StaffAssignment.Place {
        guard let written = options.unit else { return .authority(try authority(options).id) }
        let own = try options.authority.map { _ in try authority(options).id }
        let near = try principals(options.principal)
        let found = units.filter { unit in
            (unit.id.description == written || unit.name == written) && unit.isOpen(on: today)
                && own.map { unit.authority == $0 } ?? true && near.contains(unit.principal)
        }
        return .unit(try only(found, "--unit").id)
    }

    func authority(_ options: PlaceOptions) throws -> Authority {
        guard let written = options.authority else {
            throw FieldFault(
                field: "--authority",
                problem: "it is missing",
                instead: "write its name or its id, or --unit for a role at a unit"
            )
        }
        return try authority(
            principal: options.principal,
            named: written,
            otherwise: "write one that sammanhang unit list shows"
        )
    }

    func authority(
        principal: String?,
        named written: String,
        otherwise instead: String
    ) throws -> Authority {
        let near = try principals(principal)
        let found = authorities.filter {
            ($0.id.description == written || $0.name == written) && near.contains($0.principal)
        }
        return try only(found, "--authority", otherwise: instead)
    }

    private func principals(_ code: String?) throws -> Set<Principal.ID> {
        guard let code else { return Set(principals.map(\.id)) }
        let kind = try Principal.Kind(code: code)
        return Set(principals.filter { $0.kind == kind }.map(\.id))
    }

    private func only<Found>(
        _ found: [Found],
        _ field: String,
        otherwise instead: String = "write one that sammanhang unit list shows"
    ) throws -> Found {
        guard let one = found.first else {
            throw FieldFault(
                field: field,
                problem: "there is none",
                instead: instead
            )
        }
        guard found.count == 1 else {
            throw FieldFault(
                field: field,
                problem: "there are \(found.count)",
                instead: "write its id, which sammanhang unit list shows"
            )
        }
        return one
    }
}

extension Principal.Kind {
    /// - Throws: `FieldFault` for what is no code.
    init(code: String) throws {
        if let county = CountyCode(code) {
            self = .region(county)
        } else if let municipality = MunicipalityCode(code) {
            self = .municipality(municipality)
        } else {
            throw FieldFault(
                field: "--principal",
                problem: "it is no code",
                instead: "write two digits for a region, or four for a municipality"
            )
        }
    }

    var code: String {
        switch self {
        case .region(let code): code.description
        case .municipality(let code): code.description
        }
    }
}

extension Role: ExpressibleByArgument {
    /// Its name with hyphens, as commands and JSON have it.
    var word: String {
        rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
    }

    package init?(argument: String) {
        guard let role = Self.assigned.first(where: { $0.word == argument }) else { return nil }
        self = role
    }

    package static var allValueStrings: [String] { assigned.map(\.word) }
}
