import Domain

extension Paths {
    /// The people of an authority, and the first page of the one who looks after them.
    static let administration = "/administration"
    /// Looks for people; the answer is the page, so that no name stands in an address.
    static let searchPeople = "/administration/sok"
    static let newPerson = "/administration/personer/ny"
    static let units = "/administration/enheter"
    static let newUnit = "/administration/enheter/ny"
    static let importPeople = "/administration/import"

    static func people(after person: Person.ID) -> String { "\(administration)?\(after)=\(person)" }

    static func person(_ person: Person.ID) -> String { "\(administration)/personer/\(person)" }

    /// A form about one person.
    static func person(_ person: Person.ID, _ act: PersonAct) -> String {
        "\(self.person(person))/\(act.rawValue)"
    }

    static func endAssignment(_ assignment: StaffAssignment.ID, of person: Person.ID) -> String {
        "\(self.person(person))/uppdrag/\(assignment)/avslut"
    }

    static func newDeputy(for assignment: StaffAssignment.ID, of person: Person.ID) -> String {
        "\(self.person(person))/uppdrag/\(assignment)/stallforetradare"
    }

    static func endDeputy(_ deputyship: Deputyship.ID, of person: Person.ID) -> String {
        "\(self.person(person))/stallforetradare/\(deputyship)/avslut"
    }

    static func closeUnit(_ unit: ServiceUnit.ID) -> String { "\(units)/\(unit)/stangning" }
}

/// What is done about a person as a whole.
enum PersonAct: String {
    case assign = "uppdrag"
    case code = "kod"
    case codeBack = "kod/tillbaka"
    case signOut = "utloggning"
    case close = "avslut"

    /// The address as the router reads it.
    var route: String { "administration/personer/:person/\(rawValue)" }
}
