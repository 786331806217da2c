import Domain
import Storage

/// Finds out whose a session is, and in which capacity.
enum SessionQuery {
    /// The session with this secret in its forms.
    static func row(
        ofForms csrf: String,
        _ connection: any Connection
    ) throws -> Row? {
        try row(where: "session.csrf = \(csrf)", connection)
    }

    static func row(of hash: String, _ connection: any Connection) throws -> Row? {
        try row(where: "session.token_hash = \(hash)", connection)
    }

    /// Nothing when the account has been closed.
    private static func row(where condition: SQL, _ connection: any Connection) throws -> Row? {
        try connection.first(
            """
            SELECT session.person_id, session.assignment_id, session.deputyship_id, session.csrf,
                session.begun_ms, session.seen_ms, session.ended_ms, session.proved_ms, session.way,
                person.name,
                CASE WHEN \(AccountEventBook.hasNews) THEN 1 ELSE 0 END AS has_news,
                \(FamilyStanding.columns)
            FROM session
            JOIN person ON person.id = session.person_id
            \(FamilyStanding.joins(to: "session.person_id"))
            WHERE \(condition) AND person.closed_ms IS NULL
            """
        )
    }

    /// The person's sessions that last, the latest used first, with the place of each.
    static func lasting(
        of person: Person.ID,
        begunAfter: Instant,
        seenAfter: Instant,
        _ connection: any Connection
    ) throws -> [Row] {
        try connection.all(
            """
            SELECT session.token_hash, session.begun_ms, session.seen_ms, session.way,
                session.device, COALESCE(service_unit.name, authority.name) AS place_name
            FROM session
            LEFT JOIN service_unit ON service_unit.id = session.unit_id
            LEFT JOIN staff_assignment ON staff_assignment.id = session.assignment_id
            LEFT JOIN authority ON authority.id = staff_assignment.authority_id
            WHERE session.person_id = \(person) AND session.ended_ms IS NULL
                AND session.seen_ms > \(seenAfter) AND session.begun_ms > \(begunAfter)
            ORDER BY session.seen_ms DESC, session.token_hash
            """
        )
    }

    /// The session in the capacity that it stands on, while that lasts.
    static func session(
        _ row: Row,
        ways: WaysIn,
        today: CivilDate,
        _ connection: any Connection
    ) throws -> Sessions.Session? {
        let person: Person.ID = try row.value("person_id")
        let key = try key(row)
        let way = SignInWay(try row.text("way"))
        let open = try CapacityQuery.all(of: person, with: row, on: today, connection)
            .opened(by: way, ways)
        guard let found = open.first(where: { $0.capacity.key == key }) else { return nil }
        let proved = Instant(milliseconds: try row.int64("proved_ms"))
        let isHalf = ways.askForCode(in: found.capacity, by: way)
        return Sessions.Session(
            caller: found.capacity.caller(person).proved(at: proved, inHalf: isHalf),
            personName: try row.text("name"),
            unitName: found.placeName,
            title: found.capacity.assignment?.title,
            csrf: try row.text("csrf"),
            standsInFor: found.standsInFor,
            maySwitch: open.count > 1,
            hasNews: try row.int("has_news") == 1
        )
    }

    private static func key(_ row: Row) throws -> Capacity.Key {
        guard let assignment: StaffAssignment.ID = try row.optionalValue("assignment_id") else {
            return .family
        }
        return .staff(assignment, by: try row.optionalValue("deputyship_id"))
    }
}
