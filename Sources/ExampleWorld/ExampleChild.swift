import Coordination
import Domain

/// A child of the example world and the people around it, before anyone has written them down.
struct ExampleChild {
    let name: String
    let family: String
    /// The birth date as `2014-05-18`.
    let born: String
    /// Only from the Swedish Tax Agency's published test numbers; a reserve number is in no series.
    let number: String?
    let home: ExamplePrincipal
    let guardians: [ExampleGuardian]
    let close: [(name: String, relation: String)]

    init(
        _ name: String,
        _ family: String,
        born: String,
        number: String?,
        home: ExamplePrincipal = .kalmar,
        _ guardians: ExampleGuardian...,
        close: [(name: String, relation: String)] = []
    ) {
        self.name = name
        self.family = family
        self.born = born
        self.number = number
        self.home = home
        self.guardians = guardians
        self.close = close
    }

    /// The child as its unit writes it down.
    func newChild(on today: CivilDate) throws -> NewChild {
        let birthDate = try CivilDate(telling: born)
        guard let home = MunicipalityCode(home.rawValue) else {
            throw FaultInExample(text: home.rawValue)
        }
        return NewChild(
            givenName: name,
            familyName: family,
            birthDate: birthDate,
            number: try number.map { try IdentityNumber(parsing: $0, today: today) },
            homeMunicipality: home,
            guardians: try guardians.map { try $0.newGuardian(since: birthDate, today) }
        )
    }

    /// What is written when a step asks nothing new of the child.
    func silence(on today: CivilDate) throws -> VoiceRecord {
        let age = Age(bornOn: try CivilDate(telling: born), on: today)
        guard age < Age(years: 5) else { return .declined(.talk) }
        return try .unasked("\(name) är för liten för frågan. Vi har sett hur dagarna är.")
    }
}

/// A guardian of the example world; a parent from the child's birth unless something else is said.
struct ExampleGuardian {
    let name: String
    let relation: String
    let kind: Guardian.Kind
    /// When custody ended, in days from today.
    let until: Int?

    init(
        _ relation: String,
        _ name: String,
        kind: Guardian.Kind = .parent,
        until: Int? = nil
    ) {
        self.name = name
        self.relation = relation
        self.kind = kind
        self.until = until
    }

    func newGuardian(since birthDate: CivilDate, _ today: CivilDate) throws -> NewGuardian {
        NewGuardian(
            name: name,
            kind: kind,
            relation: relation,
            custody: try Period(telling: birthDate, until: until.map(today.adding(days:)))
        )
    }
}
