import Domain
import Storage

/// Whose deputy someone is.
enum Deputies {
    /// The persons at `unit` for whom `person` stands in on `day`, as a subquery.
    ///
    /// It lasts no longer than the assignment that it belongs to.
    static func those(
        whoseDeputyIs person: Person.ID,
        at unit: ServiceUnit.ID,
        on day: CivilDate
    ) -> SQL {
        """
        SELECT staff_assignment.person_id
        FROM deputyship
        JOIN staff_assignment ON staff_assignment.id = deputyship.assignment_id
        WHERE staff_assignment.unit_id = \(unit) AND deputyship.deputy_id = \(person)
            AND \(isInForce("staff_assignment", on: day)) AND \(isInForce("deputyship", on: day))
        """
    }

    /// Whether `day` is one of a row's days.
    static func isInForce(_ table: SQL, on day: CivilDate) -> SQL {
        """
        \(table).from_day <= \(day)
            AND (\(table).until_day IS NULL OR \(table).until_day >= \(day))
        """
    }

    /// What those are called, for the one who stands in.
    static func names(
        of persons: Set<Person.ID>,
        on connection: any Connection
    ) throws -> [Person.ID: String] {
        if persons.isEmpty { return [:] }
        return Dictionary(
            try connection.all(
                """
                SELECT id, name
                FROM person
                WHERE \(SQL.column("id", isAmong: persons.sorted()))
                """
            ).map { (try $0.value("id"), try $0.text("name")) }
        ) { first, _ in first }
    }
}
