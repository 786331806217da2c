import Coordination
import Domain
import Fixtures

/// Invented units, among them the longest name that exists in a county.
enum SampleUnits {
    static let region = Principal(id: 1, name: "Region Provlandet", kind: .region(county))
    static let municipality = Principal(
        id: 2,
        name: "Provby kommun",
        kind: .municipality(provby)
    )

    static let school = unit(21, "Lindskolan", .school, .pupilSupport, municipality)
    static let psychiatry = unit(22, "Barn- och ungdomspsykiatrin", .health, .healthCare, region)
    static let social = unit(23, "Socialtjänsten", .social, .socialServices, municipality)
    static let habilitation = unit(
        24,
        "Barn- och ungdomshabiliteringen i Oskarshamn och Västervik, mottagning norr",
        .health,
        .healthCare,
        region
    )
    static let leisure = unit(25, "Fritidsgården Ankaret", .other, .none, municipality)
    static let many = (30..<36).map { number in
        unit(
            UInt8(number),
            "Familjecentralens öppna verksamhet nummer \(number)",
            Sector.allCases[number % 4],
            .none,
            municipality
        )
    }

    static let directory = Directory(
        principals: [region, municipality],
        authorities: [],
        units: [school, psychiatry, social, habilitation, leisure] + many
    )

    private static func unit(
        _ number: UInt8,
        _ name: String,
        _ sector: Sector,
        _ secrecy: SecrecyRule,
        _ principal: Principal
    ) -> ServiceUnit {
        ServiceUnit(
            id: .init(integerLiteral: number),
            name: name,
            authority: 11,
            principal: principal.id,
            sector: sector,
            secrecy: secrecy
        )
    }

    private static let county: CountyCode = {
        guard let code = CountyCode("99") else { preconditionFailure("no such code") }
        return code
    }()

    static let provby: MunicipalityCode = {
        guard let code = MunicipalityCode("9901") else { preconditionFailure("no such code") }
        return code
    }()
}
