/// In what capacity someone may act on a day (uppdrag): by an assignment, or as family.
package enum Capacity: Hashable, Sendable {
    /// By an assignment of one's own, or by a deputyship in the place of the colleague whose it is.
    case staff(StaffAssignment, by: Deputyship.ID? = nil)
    /// As the child, a guardian, or someone whom they want in a plan.
    case family(Caller.Standing)

    /// What tells one capacity of a person's from another.
    package enum Key: Hashable, Sendable {
        case staff(StaffAssignment.ID, by: Deputyship.ID? = nil)
        case family
    }

    /// What it is asked for by.
    package var key: Key {
        switch self {
        case .staff(let assignment, let deputyship): .staff(assignment.id, by: deputyship)
        case .family: .family
        }
    }

    /// Nothing for the family.
    package var assignment: StaffAssignment? {
        if case .staff(let assignment, _) = self { assignment } else { nil }
    }

    /// By which deputyship it is theirs; nothing for what is their own.
    package var deputyship: Deputyship.ID? {
        if case .staff(_, let deputyship) = self { deputyship } else { nil }
    }

    /// The person acting in it.
    package func caller(_ person: Person.ID) -> Caller {
        switch self {
        case .staff(let assignment, let deputyship):
            Caller(
                person: person,
                standing: assignment.standing,
                leadsUnit: assignment.role == .unitManager,
                standsInFor: deputyship == nil ? nil : assignment.person
            )
        case .family(let standing): Caller(person: person, standing: standing)
        }
    }
}
