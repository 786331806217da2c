import Domain
import Storage

/// Finds out whose a session is, and in which capacity.
enum SessionQuery {
    /// The session with this secret in its forms.
    static func row(ofForms csrf: String, _ connection: any Connection) throws -> Row? {
        try row(where: "session.csrf = \(csrf)", connection)
    }

    static func row(of hash: String, _ connection: any Connection) throws -> Row? {
        try row(where: "session.token_hash = \(hash)", connection)
    }

    private static func row(where condition: SQL, _ connection: any Connection) throws -> Row? {
        try connection.first(
            """
            SELECT session.person_id, session.unit_id, session.csrf, session.begun_ms,
                session.seen_ms, session.ended_ms, person.name, family_account.child_id,
                family_account.guardian_id, invited_account.invitation_id,
                invited_account.child_id AS invited_child_id, invited_account.plan_id,
                invited_account.unit_id AS inviting_unit_id
            FROM session
            JOIN person ON person.id = session.person_id
            LEFT JOIN family_account ON family_account.person_id = session.person_id
            LEFT JOIN invited_account ON invited_account.person_id = session.person_id
            WHERE \(condition)
            """
        )
    }

    static func session(
        _ row: Row,
        today: CivilDate,
        _ connection: any Connection
    ) throws -> Sessions.Session? {
        let person: Person.ID = try row.value("person_id")
        if let unit = try row.optionalValue("unit_id", as: ServiceUnit.ID.self) {
            return try staffSession(row, person, unit, today, connection)
        }
        guard let standing = try familyStanding(row) else { return nil }
        return Sessions.Session(
            caller: Caller(person: person, standing: standing),
            personName: try row.text("name"),
            unitName: nil,
            title: nil,
            csrf: try row.text("csrf")
        )
    }

    /// The child, a guardian, or someone whom they want in a plan.
    private static func familyStanding(_ row: Row) throws -> Caller.Standing? {
        if let invitation = try row.optionalValue("invitation_id", as: Invitation.ID.self) {
            return .invited(
                Caller.Invited(
                    invitation: invitation,
                    child: try row.value("invited_child_id"),
                    plan: try row.value("plan_id"),
                    by: try row.value("inviting_unit_id")
                )
            )
        }
        guard let child = try row.optionalValue("child_id", as: Child.ID.self) else { return nil }
        let guardian: Guardian.ID? = try row.optionalValue("guardian_id")
        return guardian.map { .guardian($0, of: child) } ?? .child(child)
    }

    private static func staffSession(
        _ row: Row,
        _ person: Person.ID,
        _ unit: ServiceUnit.ID,
        _ today: CivilDate,
        _ connection: any Connection
    ) throws -> Sessions.Session? {
        let assignment = try connection.first(
            """
            SELECT staff_assignment.title, service_unit.name
            FROM staff_assignment
            JOIN service_unit ON service_unit.id = staff_assignment.unit_id
            WHERE staff_assignment.person_id = \(person) AND staff_assignment.unit_id = \(unit)
                AND staff_assignment.from_day <= \(today)
                AND (staff_assignment.until_day IS NULL
                    OR staff_assignment.until_day >= \(today))
            """
        )
        guard let assignment else { return nil }
        return Sessions.Session(
            caller: Caller(person: person, standing: .staff(unit)),
            personName: try row.text("name"),
            unitName: try assignment.text("name"),
            title: try assignment.text("title"),
            csrf: try row.text("csrf")
        )
    }
}
