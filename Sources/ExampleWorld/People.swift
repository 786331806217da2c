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

    var name: String {
        switch self {
        case .kurator: "Klara Granlycka"
        case .skolskoterska: "Siv Björkris"
        case .bjorkskolan: "Marie Rönnbärsmo"
        case .forskola: "Tove Hjortronmyr"
        case .bup: "Jonas Månskära"
        case .samordnare: "Rut Havsglimt"
        case .habilitering: "Ali Solstråk"
        case .socialtjanst: "Karin Fjällvråk"
        case .chef: "Bo Kärrtuva"
        case .nybro: "Emil Ljungtorp"
        case .fritid: "Kim Nattviol"
        }
    }

    var title: String {
        switch self {
        case .kurator, .bjorkskolan: "Kurator"
        case .skolskoterska: "Skolsköterska"
        case .forskola: "Specialpedagog"
        case .bup: "Psykolog"
        case .samordnare: "Samordnare"
        case .habilitering: "Habiliteringspedagog"
        case .socialtjanst, .nybro: "Socialsekreterare"
        case .chef: "Enhetschef"
        case .fritid: "Fritidsledare"
        }
    }

    var place: Place {
        switch self {
        case .kurator, .skolskoterska: .lindskolan
        case .bjorkskolan: .bjorkskolan
        case .forskola: .backsippan
        case .bup: .bup
        case .samordnare: .barnhalsan
        case .habilitering: .habiliteringen
        case .socialtjanst, .chef: .socialKalmar
        case .nybro: .socialNybro
        case .fritid: .fritidsgarden
        }
    }

    /// The colleague who sees this person's drafts.
    private var deputy: Colleague? {
        switch self {
        case .skolskoterska: .kurator
        case .chef: .socialtjanst
        case .kurator, .bjorkskolan, .forskola, .bup, .samordnare, .habilitering, .socialtjanst,
            .nybro, .fritid:
            nil
        }
    }

    var id: Person.ID {
        FixedID.staff.number(Self.allCases.firstIndex(of: self) ?? 0)
    }

    var caller: Caller { Caller(person: id, standing: .staff(place.id)) }

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
            deputy: deputy?.id
        )
    }
}

/// Those of the families who have accounts of their own, by user name.
enum Relative: String, CaseIterable {
    case mamma, pappa, elsa, noor
    case tilde, stangd, ledare

    var name: String {
        switch self {
        case .mamma: "Maja Smultronäng"
        case .pappa: "Henrik Tallkotte"
        case .elsa: "Elsa Smultronäng"
        case .noor: "Noor Aftonskimmer"
        case .tilde: "Tilde Kråkbär"
        case .stangd: "Rolf Mossros"
        case .ledare: "Lo Svanemyr"
        }
    }

    /// What the login is for, as the list of logins shows it.
    var role: String {
        switch self {
        case .mamma: "Mamma till Elsa"
        case .pappa: "Pappa till Elsa"
        case .elsa: "Elsa, 12 år"
        case .noor: "Noor, 16 år"
        case .tilde: "Tilde, 16 år, som bestämmer själv"
        case .stangd: "Pappa vars insyn är stängd"
        case .ledare: "Fotbollsledare som familjen har bjudit in"
        }
    }

    var id: Person.ID {
        FixedID.relative.number(Self.allCases.firstIndex(of: self) ?? 0)
    }
}
