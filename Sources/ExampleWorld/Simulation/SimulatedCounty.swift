import Coordination
import Domain

/// The region and the municipalities that a county's agreement names, with real codes.
struct SimulatedCounty: Sendable {
    struct Body: Sendable {
        let id: Principal.ID
        let name: String
        let code: String

        var shortName: String { SimulatedCounty.shortName(of: name) }
    }

    /// The region of the example world whose stories are told.
    let example: ExamplePrincipal
    let region: Body
    let municipalities: [Body]
    let places: [Place]

    /// - Returns: Nothing for a county that the example world has no stories from.
    init?(_ agreement: Agreement) {
        let code = agreement.county.code.description
        guard let example = ExamplePrincipal(rawValue: code),
            !agreement.parties.municipalities.isEmpty
        else { return nil }
        self.example = example
        region = Body(id: example.id, name: agreement.parties.region.name, code: code)
        municipalities = agreement.parties.municipalities.map { party in
            let code = party.code.description
            return Body(
                id: SimulatedID.principal.made(of: Int(code) ?? 0, 0),
                name: party.name,
                code: code
            )
        }
        places = Place.allCases.filter {
            $0.authority.principal.rawValue.prefix(2) == code
        }
    }

    /// The authorities of the units, each once.
    var authorities: [ExampleAuthority] {
        ExampleAuthority.allCases.filter { authority in
            places.contains { $0.authority == authority }
        }
    }

    var principals: [Principal] {
        let region = CountyCode(region.code).map {
            Principal(id: self.region.id, name: self.region.name, kind: .region($0))
        }
        return [region].compactMap { $0 }
            + municipalities.compactMap { body in
                MunicipalityCode(body.code).map {
                    Principal(id: body.id, name: body.name, kind: .municipality($0))
                }
            }
    }

    /// Where the municipalities of the stories lie in this place, each somewhere of its own.
    func municipalities(of place: Int) -> [ExamplePrincipal: Body] {
        let told = ExamplePrincipal.allCases.filter {
            $0.rawValue.count == 4 && $0.rawValue.hasPrefix(region.code)
        }
        let pairs = told.enumerated().map { position, one in
            (one, municipalities[(place * told.count + position) % municipalities.count])
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    static func shortName(of municipality: String) -> String {
        let name = municipality.replacing(" kommun", with: "")
        let isGenitive = name.hasSuffix("s") && !endsWithS.contains(where: name.hasSuffix)
        return isGenitive ? String(name.dropLast()) : name
    }

    /// How names end that have an s of their own, as Mönsterås and Strängnäs.
    private static let endsWithS = ["ås", "fors", "näs", "Grums"]
}

/// Identifiers of what a simulated county stands on.
enum SimulatedID: UInt8 {
    case principal = 17
    case authority, unit, staff

    /// The identifier made of two numbers, each 0…65,535.
    func made<Entity>(of one: Int, _ other: Int) -> Identifier<Entity> {
        let beginning = Instant(milliseconds: 1_577_836_800_000)
        let numbers = [one >> 8, one, other >> 8, other].map(UInt8.init(truncatingIfNeeded:))
        return Identifier(
            UUIDv7.make(at: beginning, random: [rawValue, 0, 0, 0, 0, 0] + numbers)
        )
    }
}
