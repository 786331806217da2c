import Coordination
import Domain

/// A unit is added to an authority.
struct NewUnitForm: SiteForm {
    static let path = Paths.newUnit
    let directory: Directory
    let words: Words

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        Self(
            directory: try await request.coordinator.unitList(as: request.caller),
            words: request.words
        )
    }

    var form: Form {
        let sectors = Field.options(Sector.self, "sector", words)
        let rules = Field.options(SecrecyRule.self, "secrecyRule", words)
        return Form(
            name: "newUnit",
            action: Paths.newUnit,
            fields: [
                .line("unitName"), .radios("unitSector", sectors),
                .radios("unitSecrecy", rules),
            ],
            crumb: (Paths.units, words["units.back"]),
            values: ["authority": authority?.name ?? ""]
        )
    }

    /// The only one that a role in an authority looks after.
    private var authority: Authority? { directory.authorities.first }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let name = reader.properName("unitName")
        let sector = reader.choice("unitSector", as: Sector.self)
        let secrecy = reader.choice("unitSecrecy", as: SecrecyRule.self)
        guard let authority else { throw NotFound() }
        let new = NewUnit(
            name: try reader.finish(name),
            authority: authority.id,
            sector: try reader.finish(sector),
            secrecy: try reader.finish(secrecy)
        )
        _ = try await coordinator.openUnit(new, as: caller)
        return Done.saved.path(Paths.units)
    }
}

/// A unit gets a last day.
struct CloseUnitForm: SiteForm {
    static let path = "administration/enheter/:unit/stangning"
    let unit: ServiceUnit
    let today: CivilDate
    let words: Words

    /// - Throws: `NotFound`, also for a unit of another authority.
    static func load(_ request: FormRequest) async throws -> Self {
        let directory = try await request.coordinator.unitList(as: request.caller)
        return Self(
            unit: try directory.unit(try request.context.id("unit")),
            today: request.coordinator.today,
            words: request.words
        )
    }

    var form: Form {
        Form(
            name: "closeUnit",
            action: Paths.closeUnit(unit.id),
            fields: [.day("lastDay").suggested(today.description)],
            crumb: (Paths.units, words["units.back"]),
            values: ["unit": unit.name]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let day = reader.day("lastDay")
        try await coordinator.closeUnit(unit.id, on: try reader.finish(day), as: caller)
        return Done.saved.path(Paths.units)
    }
}
