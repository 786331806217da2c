import Domain
import Storage

extension StaffMember {
    /// Somebody else's assignment that a person stands in for.
    package struct StandIn: Hashable, Sendable {
        package let deputyship: Deputyship
        package let assignment: StaffAssignment
        /// Whose assignment it is.
        package let name: String

        package init(deputyship: Deputyship, assignment: StaffAssignment, name: String) {
            self.deputyship = deputyship
            self.assignment = assignment
            self.name = name
        }
    }
}

extension StaffQuery {
    /// The assignments in the caller's reach that a person stands in for, or is to stand in for.
    func standsIn(_ person: Person.ID) throws -> [StaffMember.StandIn] {
        let rows = try work.connection.all(
            """
            SELECT deputyship.id, deputyship.assignment_id, deputyship.deputy_id,
                deputyship.from_day, deputyship.until_day, person.name
            FROM deputyship
            JOIN staff_assignment ON staff_assignment.id = deputyship.assignment_id
            JOIN person ON person.id = staff_assignment.person_id
            WHERE deputyship.deputy_id = \(person)
                AND (deputyship.until_day IS NULL OR deputyship.until_day >= \(work.today))
            ORDER BY deputyship.from_day, deputyship.id
            """
        )
        let named = try rows.map { (try Deputyship($0), try $0.text("name")) }
        guard !named.isEmpty else { return [] }
        let standing = SQL.column("staff_assignment.id", isAmong: named.map(\.0.assignment))
        let held = Dictionary(grouping: try assignments(where: standing), by: \.id)
        return named.compactMap { deputyship, name in
            guard let assignment = held[deputyship.assignment]?.first,
                assignment.period.until.map({ $0 >= work.today }) ?? true
            else { return nil }
            return StaffMember.StandIn(deputyship: deputyship, assignment: assignment, name: name)
        }
    }
}
