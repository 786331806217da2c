import Coordination
import Domain

/// The regions and the municipalities in which the stories take place, by county.
enum ExamplePrincipal: String, CaseIterable {
    case region = "08"
    case kalmar = "0880"
    case nybro = "0881"
    case oskarshamn = "0882"
    case blekinge = "10"
    case karlskrona = "1080"
    case ronneby = "1081"
    case ostergotland = "05"
    case linkoping = "0580"
    case norrkoping = "0581"
    case motala = "0583"

    var name: String {
        switch self {
        case .region: "Region Kalmar län"
        case .kalmar: "Kalmar kommun"
        case .nybro: "Nybro kommun"
        case .oskarshamn: "Oskarshamns kommun"
        case .blekinge: "Region Blekinge"
        case .karlskrona: "Karlskrona kommun"
        case .ronneby: "Ronneby kommun"
        case .ostergotland: "Region Östergötland"
        case .linkoping: "Linköpings kommun"
        case .norrkoping: "Norrköpings kommun"
        case .motala: "Motala kommun"
        }
    }

    /// The name of the county, whose code the principal's own begins with.
    var county: String {
        switch rawValue.prefix(2) {
        case "10": "Blekinge län"
        case "05": "Östergötlands län"
        default: "Kalmar län"
        }
    }

    var id: Principal.ID { FixedID.principal.number(Int(rawValue) ?? 0) }

    var kind: Principal.Kind? {
        MunicipalityCode(rawValue).map { .municipality($0) }
            ?? CountyCode(rawValue).map { .region($0) }
    }
}

/// The authorities, of which one municipality has several with secrecy between them.
enum ExampleAuthority: Int, CaseIterable {
    case regionHealth = 1
    case kalmarSchool, kalmarSocial, kalmarLeisure
    case nybroSchool, nybroSocial
    case oskarshamnSchool, oskarshamnSocial
    case blekingeHealth
    case karlskronaSchool, karlskronaSocial
    case ronnebySchool, ronnebySocial
    case ostergotlandHealth
    case linkopingSchool, linkopingLeisure
    case norrkopingSchool, norrkopingSocial
    case motalaSocial

    var name: String { facts.name }
    var principal: ExamplePrincipal { facts.principal }
    var id: Authority.ID { FixedID.authority.number(rawValue) }

    private var facts: (name: String, principal: ExamplePrincipal) {
        switch self {
        case .regionHealth: ("Hälso- och sjukvårdsnämnden", .region)
        case .kalmarSchool: ("Utbildningsnämnden i Kalmar", .kalmar)
        case .kalmarSocial: ("Socialnämnden i Kalmar", .kalmar)
        case .kalmarLeisure: ("Kultur- och fritidsnämnden i Kalmar", .kalmar)
        case .nybroSchool: ("Skolnämnden i Nybro", .nybro)
        case .nybroSocial: ("Socialnämnden i Nybro", .nybro)
        case .oskarshamnSchool: ("Bildningsnämnden i Oskarshamn", .oskarshamn)
        case .oskarshamnSocial: ("Socialnämnden i Oskarshamn", .oskarshamn)
        case .blekingeHealth: ("Hälso- och sjukvårdsnämnden i Blekinge", .blekinge)
        case .karlskronaSchool: ("Skolnämnden i Karlskrona", .karlskrona)
        case .karlskronaSocial: ("Socialnämnden i Karlskrona", .karlskrona)
        case .ronnebySchool: ("Utbildningsnämnden i Ronneby", .ronneby)
        case .ronnebySocial: ("Socialnämnden i Ronneby", .ronneby)
        case .ostergotlandHealth: ("Hälso- och sjukvårdsnämnden i Östergötland", .ostergotland)
        case .linkopingSchool: ("Barn- och ungdomsnämnden i Linköping", .linkoping)
        case .linkopingLeisure: ("Kultur- och fritidsnämnden i Linköping", .linkoping)
        case .norrkopingSchool: ("Utbildningsnämnden i Norrköping", .norrkoping)
        case .norrkopingSocial: ("Socialnämnden i Norrköping", .norrkoping)
        case .motalaSocial: ("Socialnämnden i Motala", .motala)
        }
    }
}

extension Establishment {
    /// Sets up every organisation of the example world.
    func establishExamples() async throws {
        try await establish(
            principals: ExamplePrincipal.allCases.compactMap { principal in
                principal.kind.map {
                    Principal(id: principal.id, name: principal.name, kind: $0)
                }
            },
            authorities: ExampleAuthority.allCases.map {
                Authority(id: $0.id, name: $0.name, principal: $0.principal.id)
            },
            units: Place.allCases.map {
                ServiceUnit(
                    id: $0.id,
                    name: $0.name,
                    authority: $0.authority.id,
                    principal: $0.authority.principal.id,
                    sector: $0.sector,
                    secrecy: $0.secrecy
                )
            }
        )
    }
}
