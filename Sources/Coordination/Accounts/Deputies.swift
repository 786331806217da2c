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

    /// What someone is called, for the one who stands in.
    static func name(of person: Person.ID, on connection: any Connection) throws -> String? {
        try connection.first("SELECT name FROM person WHERE id = \(person)")
            .map { try $0.text("name") }
    }
}
