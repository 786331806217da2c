import Domain
import Storage

/// The example world's units of one county, set up once more somewhere else in the county.
struct SimulatedPlace: Sendable {
    /// The identifiers here of the organisations and the staff of the example world.
    let ids: [MouldID: String]
    /// The code here of each of the example world's municipalities.
    let municipalities: [String: String]
    let authorities: [Authority]
    let units: [ServiceUnit]
    let staff: [(colleague: Colleague, person: Person, unit: ServiceUnit.ID)]

    /// - Parameter number: Which of the places in the county it is, from 1.
    init(number: Int, in county: SimulatedCounty) {
        let moved = county.municipalities(of: number)
        let bodies = moved.merging([county.example: county.region]) { known, _ in known }
        municipalities = Dictionary(
            uniqueKeysWithValues: moved.map { ($0.key.rawValue, $0.value.code) }
        )
        authorities = county.authorities.compactMap { old in
            bodies[old.principal].map { Authority(moving: old, to: $0) }
        }
        units = county.places.compactMap { old in
            bodies[old.authority.principal].map { ServiceUnit(moving: old, to: $0, number) }
        }
        staff = Colleague.allCases.enumerated().compactMap { position, old in
            guard county.places.contains(old.place) else { return nil }
            let id: Person.ID = SimulatedID.staff.made(of: position, number)
            let unit: ServiceUnit.ID = SimulatedID.unit.made(of: old.place.rawValue, number)
            return (old, Person(id: id, name: old.name), unit)
        }
        var ids = Dictionary(
            uniqueKeysWithValues: bodies.map { (MouldID($0.key.id), $0.value.id.description) }
        )
        for (old, new) in zip(county.authorities, authorities) {
            ids[MouldID(old.id)] = new.id.description
        }
        for (old, new) in zip(county.places, units) { ids[MouldID(old.id)] = new.id.description }
        for (old, new, _) in staff { ids[MouldID(old.id)] = new.id.description }
        self.ids = ids
    }
}

extension Authority {
    fileprivate init(moving old: ExampleAuthority, to body: SimulatedCounty.Body) {
        self.init(
            id: SimulatedID.authority.made(of: old.rawValue, Int(body.code) ?? 0),
            name: old.principal.renaming(old.name, to: body),
            principal: body.id
        )
    }
}

extension ServiceUnit {
    fileprivate init(moving old: Place, to body: SimulatedCounty.Body, _ number: Int) {
        self.init(
            id: SimulatedID.unit.made(of: old.rawValue, number),
            name: "\(old.authority.principal.renaming(old.name, to: body)) \(number)",
            authority: SimulatedID.authority.made(of: old.authority.rawValue, Int(body.code) ?? 0),
            principal: body.id,
            sector: old.sector,
            secrecy: old.secrecy
        )
    }
}

extension MouldID {
    fileprivate init<Entity>(_ id: Identifier<Entity>) {
        self = MouldID(id.description) ?? MouldID(upper: 0, lower: 0)
    }
}

extension ExamplePrincipal {
    /// The name with another municipality in it: Kalmar, not Kalmar kommun.
    fileprivate func renaming(_ unit: String, to body: SimulatedCounty.Body) -> String {
        rawValue == body.code ? unit : unit.replacing(shortName, with: body.shortName)
    }

    private var shortName: String { SimulatedCounty.shortName(of: name) }
}
