import Domain
import Storage

/// Finds out whether an account is one authority's alone.
extension Work {
    /// Whether someone has, or is to have, an assignment that the caller does not look after.
    func worksElsewhere(_ id: Person.ID) throws -> Bool {
        let isInReach = try reachesAssignment()
        return try connection.first(
            """
            SELECT staff_assignment.id
            FROM staff_assignment
            LEFT JOIN service_unit ON service_unit.id = staff_assignment.unit_id
            WHERE staff_assignment.person_id = \(id)
                AND (staff_assignment.until_day IS NULL OR staff_assignment.until_day >= \(today))
                AND NOT (COALESCE(\(isInReach), 1 = 0))
            LIMIT 1
            """
        ) != nil
    }
}
