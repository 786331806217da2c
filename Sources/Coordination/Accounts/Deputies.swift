import Domain
import Storage

/// Whose deputy someone is.
enum Deputies {
    /// The persons at `unit` for whom `person` stands in, as a subquery.
    static func those(whoseDeputyIs person: Person.ID, at unit: ServiceUnit.ID) -> SQL {
        """
        SELECT person_id
        FROM staff_assignment
        WHERE unit_id = \(unit) AND deputy_id = \(person)
        """
    }
}
