/// What someone is employed to do at a unit or in an authority, with the dates it lasts (uppdrag).
///
/// A person may have several. One that has not begun or has ended gives nothing, from that day on
/// and also to someone who is signed in.
/// - SeeAlso: PDL (2008:355) 4 kap. 2 §; lag (2001:454) 10 §.
package struct StaffAssignment: Hashable, Sendable {
    package typealias ID = Identifier<StaffAssignment>

    /// Where the work is done.
    package enum Place: Hashable, Sendable {
        case unit(ServiceUnit.ID)
        case authority(Authority.ID)
    }

    package let id: ID
    package let person: Person.ID
    package let role: Role
    package let place: Place
    /// The title people know, such as the field's word for a school nurse.
    package let title: String
    package let period: Period

    /// The assignment, or nothing when nobody has the role at such a place.
    package init?(
        id: ID,
        person: Person.ID,
        role: Role,
        at place: Place,
        title: String,
        period: Period
    ) {
        let fits =
            switch place {
            case .unit: role.place == .unit
            case .authority: role.place == .authority
            }
        guard fits else { return nil }
        (self.id, self.person, self.role, self.place) = (id, person, role, place)
        (self.title, self.period) = (title, period)
    }

    /// The assignment that an account is opened with, which bears the person's own number.
    ///
    /// - Parameter leadsUnit: Whether the person also takes up what the unit's staff cannot settle.
    package init(
        person: Person.ID,
        unit: ServiceUnit.ID,
        title: String,
        period: Period,
        leadsUnit: Bool = false
    ) {
        id = ID(person.rawValue)
        self.person = person
        role = leadsUnit ? .unitManager : .professional
        place = .unit(unit)
        self.title = title
        self.period = period
    }

    package var unit: ServiceUnit.ID? {
        if case .unit(let unit) = place { unit } else { nil }
    }

    /// How the one who has it, or the one who stands in, acts.
    package var standing: Caller.Standing {
        switch place {
        case .unit(let unit): .staff(unit)
        case .authority(let authority): .office(Office(role: role, reach: .authority(authority)))
        }
    }
}
