import Domain
import Storage

/// Whose deputy someone is.
enum Deputies {
    /// The persons at `unit` for whom `person` stands in on `day`, as a subquery.
    ///
    /// It lasts as long as the assignment that it belongs to.
    static func those(
        whoseDeputyIs person: Person.ID,
        at unit: ServiceUnit.ID,
        on day: CivilDate
    ) -> SQL {
        """
        SELECT person_id
        FROM staff_assignment
        WHERE unit_id = \(unit) AND deputy_id = \(person) AND from_day <= \(day)
            AND (until_day IS NULL OR until_day >= \(day))
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
