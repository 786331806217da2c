import Domain
import Storage

/// One thing that an import writes.
enum PeopleStep {
    case open(Person, UserName)
    case rename(Person)
    case give(StaffAssignment)
    case change(StaffAssignment.ID, title: String, until: CivilDate?)

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
        case .change(let id, let title, let until):
            try work.connection.execute(
                """
                UPDATE staff_assignment SET title = \(title), until_day = \(until)
                WHERE id = \(id)
                """
            )
            work.audit.note(.wrote, "assignment \(id)")
        }
    }
}
