import Domain
import Storage

/// What a person may act as on a day, with what the pages call it.
package struct OpenCapacity: Hashable, Sendable {
    package let capacity: Capacity
    /// The unit's name, or the authority's; nothing for the family.
    package let placeName: String?
    /// Who the assignment belongs to, when the person stands in.
    package let standsInFor: String?
    /// The last day of it, when that is decided.
    package let lastDay: CivilDate?
    /// The authority that a member of staff works for.
    package let employer: Authority.ID?

    package init(
        _ capacity: Capacity,
        at placeName: String?,
        standsInFor: String? = nil,
        until lastDay: CivilDate? = nil,
        employedBy employer: Authority.ID? = nil
    ) {
        self.capacity = capacity
        self.placeName = placeName
        self.standsInFor = standsInFor
        self.lastDay = lastDay
        self.employer = employer
    }
}

/// Finds what a person may act as; asked anew for every request.
///
/// What has not begun or has ended is not found, nor what a closed unit had.
enum CapacityQuery {
    /// Own assignments first, then a colleague's, each kind from the oldest, and last the family; the
    /// first is what a session begins in.
    static func all(
        of person: Person.ID,
        on day: CivilDate,
        _ connection: any Connection
    ) throws -> [OpenCapacity] {
        let account = try connection.first(
            """
            SELECT \(FamilyStanding.columns)
            FROM person
            \(FamilyStanding.joins(to: "person.id"))
            WHERE person.id = \(person)
            """
        )
        return try account.map { try all(of: person, with: $0, on: day, connection) } ?? []
    }

    /// - Parameter account: A row with the columns of `FamilyStanding`.
    static func all(
        of person: Person.ID,
        with account: Row,
        on day: CivilDate,
        _ connection: any Connection
    ) throws -> [OpenCapacity] {
        let family = try FamilyStanding.read(account).map { standing in
            OpenCapacity(.family(standing), at: nil)
        }
        return try staff(person, on: day, connection) + [family].compactMap { $0 }
    }

    /// One stands in only while one works for the same authority oneself.
    /// - SeeAlso: OSL (2009:400) 8 kap. 1 §.
    private static func staff(
        _ person: Person.ID,
        on day: CivilDate,
        _ connection: any Connection
    ) throws -> [OpenCapacity] {
        let own = try rows(
            "FROM staff_assignment",
            standingIn: "NULL AS deputyship_id, NULL AS deputy_until_day",
            where: "staff_assignment.person_id = \(person)",
            on: day,
            connection
        )
        guard !own.isEmpty else { return [] }
        let others = try rows(
            """
            FROM deputyship
            JOIN staff_assignment ON staff_assignment.id = deputyship.assignment_id
            """,
            standingIn: "deputyship.id AS deputyship_id, deputyship.until_day AS deputy_until_day",
            where: """
                deputyship.deputy_id = \(person) AND \(Deputies.isInForce("deputyship", on: day))
                """,
            on: day,
            connection
        )
        let employers = try Set(own.map { try $0.text("employer_id") })
        let lawful = try others.filter { employers.contains(try $0.text("employer_id")) }
        return try (own + lawful).map(OpenCapacity.init)
    }

    private static func rows(
        _ source: SQL,
        standingIn deputyship: SQL,
        where condition: SQL,
        on day: CivilDate,
        _ connection: any Connection
    ) throws -> [Row] {
        try connection.all(
            """
            SELECT \(StaffAssignment.columns), \(deputyship), person.name AS holder_name,
                service_unit.name AS unit_name, authority.name AS authority_name,
                COALESCE(staff_assignment.authority_id, service_unit.authority_id) AS employer_id
            \(source)
            JOIN person ON person.id = staff_assignment.person_id
            LEFT JOIN service_unit ON service_unit.id = staff_assignment.unit_id
            LEFT JOIN authority ON authority.id = staff_assignment.authority_id
            WHERE \(condition) AND \(Deputies.isInForce("staff_assignment", on: day))
                AND (service_unit.last_day IS NULL OR service_unit.last_day >= \(day))
            ORDER BY staff_assignment.from_day, staff_assignment.id
            """
        )
    }
}

extension [OpenCapacity] {
    /// Those in which someone who came this way may act.
    func opened(by way: SignInWay, _ ways: WaysIn) -> [OpenCapacity] {
        filter { ways.open($0.capacity, at: $0.employer, by: way) }
    }
}

extension OpenCapacity {
    /// A colleague's assignment ends for the deputy on the day when either does.
    fileprivate init(_ row: Row) throws {
        let assignment = try StaffAssignment(row)
        let deputyship: Deputyship.ID? = try row.optionalValue("deputyship_id")
        let ends: [CivilDate?] = [
            assignment.period.until, try row.optionalValue("deputy_until_day"),
        ]
        self.init(
            .staff(assignment, by: deputyship),
            at: try row.optionalText("unit_name") ?? row.text("authority_name"),
            standsInFor: try deputyship.map { _ in try row.text("holder_name") },
            until: ends.compactMap { $0 }.min(),
            employedBy: try row.value("employer_id")
        )
    }
}
