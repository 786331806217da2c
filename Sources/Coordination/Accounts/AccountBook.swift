import Domain
import Storage

/// Opens accounts for staff and families; the command line uses it.
package struct AccountBook: Sendable {
    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    /// Opens an account for a member of staff with one assignment.
    package func open(
        for person: Person,
        userName: String,
        passwordHash: String,
        assignment: StaffAssignment
    ) async throws {
        try await database.write { connection in
            try Self.insert(person, userName, passwordHash, connection)
            try connection.execute(
                """
                INSERT INTO staff_assignment
                    (person_id, unit_id, title, from_day, until_day, deputy_id, is_manager)
                VALUES (\(person.id), \(assignment.unit), \(assignment.title),
                    \(assignment.period.from), \(assignment.period.until),
                    \(assignment.deputy), \(assignment.isManager))
                """
            )
        }
    }

    /// Opens an account for the child, or for a guardian of the child.
    package func open(
        for person: Person,
        userName: String,
        passwordHash: String,
        child: Child.ID,
        guardian: Guardian.ID?
    ) async throws {
        try await database.write { connection in
            try Self.insert(person, userName, passwordHash, connection)
            try connection.execute(
                """
                INSERT INTO family_account (person_id, child_id, guardian_id)
                VALUES (\(person.id), \(child), \(guardian))
                """
            )
        }
    }

    /// Opens an account for someone whom the family wants in a plan.
    package func open(
        for person: Person,
        userName: String,
        passwordHash: String,
        invited: Caller.Invited
    ) async throws {
        try await database.write { connection in
            try Self.insert(person, userName, passwordHash, connection)
            try connection.execute(
                """
                INSERT INTO invited_account
                    (person_id, invitation_id, child_id, plan_id, unit_id)
                VALUES (\(person.id), \(invited.invitation), \(invited.child), \(invited.plan),
                    \(invited.by))
                """
            )
        }
    }

    private static func insert(
        _ person: Person,
        _ userName: String,
        _ hash: String,
        _ connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO person (id, name) VALUES (\(person.id), \(person.name))"
        )
        try connection.execute(
            """
            INSERT INTO account (person_id, user_name, password_hash)
            VALUES (\(person.id), \(userName.lowercased()), \(hash))
            """
        )
    }
}
