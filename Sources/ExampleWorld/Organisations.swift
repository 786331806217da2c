import Coordination
import Domain

/// The region and the municipalities in which the stories take place.
enum ExamplePrincipal: String, CaseIterable {
    case region = "08"
    case kalmar = "0880"
    case nybro = "0881"
    case oskarshamn = "0882"

    var name: String {
        switch self {
        case .region: "Region Kalmar län"
        case .kalmar: "Kalmar kommun"
        case .nybro: "Nybro kommun"
        case .oskarshamn: "Oskarshamns kommun"
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

    var name: String {
        switch self {
        case .regionHealth: "Hälso- och sjukvårdsnämnden"
        case .kalmarSchool: "Utbildningsnämnden i Kalmar"
        case .kalmarSocial: "Socialnämnden i Kalmar"
        case .kalmarLeisure: "Kultur- och fritidsnämnden i Kalmar"
        case .nybroSchool: "Skolnämnden i Nybro"
        case .nybroSocial: "Socialnämnden i Nybro"
        case .oskarshamnSchool: "Bildningsnämnden i Oskarshamn"
        case .oskarshamnSocial: "Socialnämnden i Oskarshamn"
        }
    }

    var principal: ExamplePrincipal {
        switch self {
        case .regionHealth: .region
        case .kalmarSchool, .kalmarSocial, .kalmarLeisure: .kalmar
        case .nybroSchool, .nybroSocial: .nybro
        case .oskarshamnSchool, .oskarshamnSocial: .oskarshamn
        }
    }

    var id: Authority.ID { FixedID.authority.number(rawValue) }
}

/// The units where the staff of the stories work; schools and clinics are invented.
enum Place: Int, CaseIterable {
    case lindskolan = 1
    case bjorkskolan, backsippan
    case bup, barnhalsan, habiliteringen
    case socialKalmar, socialNybro, socialOskarshamn
    case fritidsgarden

    var name: String {
        switch self {
        case .lindskolan: "Elevhälsan, Lindskolan"
        case .bjorkskolan: "Elevhälsan, Björkskolan"
        case .backsippan: "Förskolan Backsippan"
        case .bup: "Barn- och ungdomspsykiatrin, Kalmar"
        case .barnhalsan: "Barnhälsan, Kalmar"
        case .habiliteringen: "Barn- och ungdomshabiliteringen, Kalmar"
        case .socialKalmar: "Socialtjänsten Kalmar, barn och familj"
        case .socialNybro: "Socialtjänsten Nybro, barn och unga"
        case .socialOskarshamn: "Socialtjänsten Oskarshamn, barn och familj"
        case .fritidsgarden: "Fritidsgården Bryggan"
        }
    }

    var authority: ExampleAuthority {
        switch self {
        case .lindskolan: .kalmarSchool
        case .bjorkskolan: .nybroSchool
        case .backsippan: .oskarshamnSchool
        case .bup, .barnhalsan, .habiliteringen: .regionHealth
        case .socialKalmar: .kalmarSocial
        case .socialNybro: .nybroSocial
        case .socialOskarshamn: .oskarshamnSocial
        case .fritidsgarden: .kalmarLeisure
        }
    }

    var sector: Sector {
        switch self {
        case .lindskolan, .bjorkskolan, .backsippan: .school
        case .bup, .barnhalsan, .habiliteringen: .health
        case .socialKalmar, .socialNybro, .socialOskarshamn: .social
        case .fritidsgarden: .other
        }
    }

    /// A nurse works at Lindskolan, so the strictest rule for its papers is that of health care.
    var secrecy: SecrecyRule {
        switch self {
        case .lindskolan, .bup, .barnhalsan, .habiliteringen: .healthCare
        case .bjorkskolan: .pupilSupport
        case .backsippan: .preschool
        case .socialKalmar, .socialNybro, .socialOskarshamn: .socialServices
        case .fritidsgarden: .none
        }
    }

    var id: ServiceUnit.ID { FixedID.unit.number(rawValue) }
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
