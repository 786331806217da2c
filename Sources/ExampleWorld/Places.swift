import Coordination
import Domain

/// The units where the staff of the stories work; schools and clinics are invented.
enum Place: Int, CaseIterable {
    case lindskolan = 1
    case bjorkskolan, backsippan
    case bup, barnhalsan, habiliteringen
    case socialKalmar, socialNybro, socialOskarshamn
    case fritidsgarden
    case ankarskolan, snackan
    case bupBlekinge, habiliteringBlekinge
    case socialKarlskrona, socialRonneby
    case almskolan, larkskolan
    case bupLinkoping, barnhalsanNorrkoping, ungdomshalsan
    case socialNorrkoping, socialMotala
    case lyktan

    var name: String { facts.name }
    var authority: ExampleAuthority { facts.authority }
    var id: ServiceUnit.ID { FixedID.unit.number(rawValue) }

    var sector: Sector {
        switch secrecy {
        case .healthCare: self == .lindskolan ? .school : .health
        case .socialServices: .social
        case .pupilSupport, .preschool: .school
        case .privateProvider, .none: .other
        }
    }

    /// A nurse works at Lindskolan, so the strictest rule for its papers is that of health care.
    var secrecy: SecrecyRule { facts.secrecy }

    private var facts: (name: String, authority: ExampleAuthority, secrecy: SecrecyRule) {
        switch self {
        case .lindskolan: ("Elevhälsan, Lindskolan", .kalmarSchool, .healthCare)
        case .bjorkskolan: ("Elevhälsan, Björkskolan", .nybroSchool, .pupilSupport)
        case .backsippan: ("Förskolan Backsippan", .oskarshamnSchool, .preschool)
        case .bup: ("Barn- och ungdomspsykiatrin, Kalmar", .regionHealth, .healthCare)
        case .barnhalsan: ("Barnhälsan, Kalmar", .regionHealth, .healthCare)
        case .habiliteringen:
            ("Barn- och ungdomshabiliteringen, Kalmar", .regionHealth, .healthCare)
        case .socialKalmar:
            ("Socialtjänsten Kalmar, barn och familj", .kalmarSocial, .socialServices)
        case .socialNybro: ("Socialtjänsten Nybro, barn och unga", .nybroSocial, .socialServices)
        case .socialOskarshamn:
            ("Socialtjänsten Oskarshamn, barn och familj", .oskarshamnSocial, .socialServices)
        case .fritidsgarden: ("Fritidsgården Bryggan", .kalmarLeisure, .none)
        case .ankarskolan: ("Elevhälsan, Ankarskolan", .karlskronaSchool, .pupilSupport)
        case .snackan: ("Förskolan Snäckan", .ronnebySchool, .preschool)
        case .bupBlekinge:
            ("Barn- och ungdomspsykiatrin, Karlskrona", .blekingeHealth, .healthCare)
        case .habiliteringBlekinge:
            ("Barn- och ungdomshabiliteringen, Karlskrona", .blekingeHealth, .healthCare)
        case .socialKarlskrona:
            ("Socialtjänsten Karlskrona, barn och unga", .karlskronaSocial, .socialServices)
        case .socialRonneby:
            ("Socialtjänsten Ronneby, barn och familj", .ronnebySocial, .socialServices)
        case .almskolan: ("Elevhälsan, Almskolan", .norrkopingSchool, .pupilSupport)
        case .larkskolan: ("Elevhälsan, Lärkskolan", .linkopingSchool, .pupilSupport)
        case .bupLinkoping:
            ("Barn- och ungdomspsykiatrin, Linköping", .ostergotlandHealth, .healthCare)
        case .barnhalsanNorrkoping:
            ("Barnhälsan, Norrköping", .ostergotlandHealth, .healthCare)
        case .ungdomshalsan: ("Ungdomshälsan, Linköping", .ostergotlandHealth, .healthCare)
        case .socialNorrkoping:
            ("Socialtjänsten Norrköping, barn och unga", .norrkopingSocial, .socialServices)
        case .socialMotala:
            ("Socialtjänsten Motala, barn och familj", .motalaSocial, .socialServices)
        case .lyktan: ("Fritidsgården Lyktan", .linkopingLeisure, .none)
        }
    }
}
