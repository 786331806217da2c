import Coordination
import Domain

/// The staff of the stories, by user name; no such person exists.
///
/// Those who stand in for someone come before them.
enum Colleague: String, CaseIterable {
    case kurator, skolskoterska, bjorkskolan, forskola
    case bup, samordnare, habilitering
    case socialtjanst, chef, nybro
    case fritid
    case ankarskolan, snackan
    case bupBlekinge = "bup-blekinge"
    case habiliteringBlekinge = "habilitering-blekinge"
    case karlskrona, ronneby
    case almskolan, larkskolan
    case bupLinkoping = "bup-linkoping"
    case barnhalsan, ungdomshalsan
    case norrkoping, motala, lyktan

    var name: String { facts.name }
    var title: String { facts.title }
    var place: Place { facts.place }

    private var facts: (name: String, title: String, place: Place) {
        switch self {
        case .kurator: ("Klara Granlycka", "Kurator", .lindskolan)
        case .skolskoterska: ("Siv Björkris", "Skolsköterska", .lindskolan)
        case .bjorkskolan: ("Marie Rönnbärsmo", "Kurator", .bjorkskolan)
        case .forskola: ("Tove Hjortronmyr", "Specialpedagog", .backsippan)
        case .bup: ("Jonas Månskära", "Psykolog", .bup)
        case .samordnare: ("Rut Havsglimt", "Samordnare", .barnhalsan)
        case .habilitering: ("Ali Solstråk", "Habiliteringspedagog", .habiliteringen)
        case .socialtjanst: ("Karin Fjällvråk", "Socialsekreterare", .socialKalmar)
        case .chef: ("Bo Kärrtuva", "Enhetschef", .socialKalmar)
        case .nybro: ("Emil Ljungtorp", "Socialsekreterare", .socialNybro)
        case .fritid: ("Kim Nattviol", "Fritidsledare", .fritidsgarden)
        case .ankarskolan: ("Stina Strandråg", "Kurator", .ankarskolan)
        case .snackan: ("Petra Blåmussla", "Rektor", .snackan)
        case .bupBlekinge: ("Hamid Fyrljus", "Sjuksköterska", .bupBlekinge)
        case .habiliteringBlekinge: ("Greta Ejderdun", "Fysioterapeut", .habiliteringBlekinge)
        case .karlskrona: ("Olof Tångräka", "Socialsekreterare", .socialKarlskrona)
        case .ronneby: ("Mirja Åbrodd", "Familjebehandlare", .socialRonneby)
        case .almskolan: ("Anders Almlöv", "Kurator", .almskolan)
        case .larkskolan: ("Selma Lärksång", "Skolpsykolog", .larkskolan)
        case .bupLinkoping: ("Nadja Slättmark", "Läkare", .bupLinkoping)
        case .barnhalsan: ("Sten Vallmohed", "Psykolog", .barnhalsanNorrkoping)
        case .ungdomshalsan: ("Leyla Kornblick", "Kurator", .ungdomshalsan)
        case .norrkoping: ("Hanna Strömstare", "Socialsekreterare", .socialNorrkoping)
        case .motala: ("Per Vätternvind", "Familjebehandlare", .socialMotala)
        case .lyktan: ("Bea Lyktsken", "Fritidsledare", .lyktan)
        }
    }

    /// The colleague who sees this person's drafts.
    var deputy: Colleague? {
        switch self {
        case .skolskoterska: .kurator
        case .chef: .socialtjanst
        default: nil
        }
    }

    var id: Person.ID {
        FixedID.staff.number(Self.allCases.firstIndex(of: self) ?? 0)
    }

    var caller: Caller {
        Caller(person: id, standing: .staff(place.id), leadsUnit: self == .chef)
    }

    /// Name and title together, as the family knows the person.
    var presentation: String { "\(name), \(title.lowercased())" }

    /// A number that the Swedish telecom authority keeps for films and books.
    var phone: PhoneNumber? {
        let place = Self.allCases.firstIndex(of: self) ?? 0
        return PhoneNumber("070-174 06 \(place + 10)")
    }

    func role(_ kind: PlanRole.Kind) -> PlanRole {
        PlanRole(kind: kind, unit: place.id, name: presentation)
    }

    func assignment(since day: CivilDate) throws -> StaffAssignment {
        StaffAssignment(
            person: id,
            unit: place.id,
            title: title,
            period: try Period(telling: day),
            leadsUnit: self == .chef
        )
    }
}

/// Those of the families who have accounts of their own, by user name.
enum Relative: String, CaseIterable {
    case mamma, pappa, elsa, noor
    case vide
    case videsMamma = "vides-mamma"
    case alva
    case liamsPappa = "liams-pappa"
    case tilde, stangd, ledare

    var name: String { facts.name }

    /// What the login is for, as the list of logins shows it.
    var role: String { facts.role }

    /// The municipality where the person lives.
    var home: ExamplePrincipal {
        switch self {
        case .mamma, .pappa, .elsa, .noor, .tilde, .stangd, .ledare: .kalmar
        case .vide, .videsMamma: .karlskrona
        case .alva: .linkoping
        case .liamsPappa: .norrkoping
        }
    }

    private var facts: (name: String, role: String) {
        switch self {
        case .mamma: ("Maja Smultronäng", "Mamma till Elsa")
        case .pappa: ("Henrik Tallkotte", "Pappa till Elsa")
        case .elsa: ("Elsa Smultronäng", "Elsa, 12 år")
        case .noor: ("Noor Aftonskimmer", "Noor, 16 år")
        case .vide: ("Vide Havtorn", "Vide, 13 år")
        case .videsMamma: ("Ronja Havtorn", "Mamma till Vide")
        case .alva: ("Alva Rapsfält", "Alva, 19 år")
        case .liamsPappa: ("Jonny Ängsvädd", "Pappa till Liam")
        case .tilde: ("Tilde Kråkbär", "Tilde, 16 år, som bestämmer själv")
        case .stangd: ("Rolf Mossros", "Pappa vars insyn är stängd")
        case .ledare: ("Lo Svanemyr", "Fotbollsledare som familjen har bjudit in")
        }
    }

    var id: Person.ID {
        FixedID.relative.number(Self.allCases.firstIndex(of: self) ?? 0)
    }
}
