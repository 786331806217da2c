import Domain
import Storage

/// One thing that an import writes.
enum PeopleStep {
    case open(Person, UserName)
    case rename(Person)
    case give(StaffAssignment)
    case change(StaffAssignment.ID, title: String, period: Period)

    /// The days of the assignment that it gives or changes.
    var period: Period? {
        switch self {
        case .open, .rename: nil
        case .give(let assignment): assignment.period
        case .change(_, title: _, let period): period
        }
    }

    func perform(in work: Work) throws {
        switch self {
        case .open(let person, let userName):
            try StaffBook(work: work).open(
                person,
                userName,
                passwordHash: NewAccount.noPassword
            )
        case .rename(let person):
            try work.connection.execute(
                "UPDATE person SET name = \(person.name) WHERE id = \(person.id)"
            )
            work.audit.note(.wrote, "account \(person.id)")
        case .give(let assignment):
            try StaffTable.insert(assignment, on: work.connection)
            work.audit.note(.wrote, "assignment \(assignment.id)")
        case .change(let id, let title, let period):
            try work.connection.execute(
                """
                UPDATE staff_assignment SET title = \(title), until_day = \(period.until)
                WHERE id = \(id)
                """
            )
            work.audit.note(.wrote, "assignment \(id)")
        }
    }
}
