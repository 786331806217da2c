import Domain
import Storage

/// Opens accounts for staff and families; the command line uses it.
package struct AccountBook: Sendable {
    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    /// Opens an account for a member of staff with one assignment.
    ///
    /// - Parameter deputy: Who stands in for as long as the assignment lasts.
    package func open(
        for person: Person,
        userName: String,
        passwordHash: String,
        assignment: StaffAssignment,
        deputy: Person.ID? = nil
    ) async throws {
        try await database.write { connection in
            try Self.insert(person, userName, passwordHash, connection)
            try StaffTable.insert(assignment, on: connection)
            guard let deputy else { return }
            try StaffTable.insert(
                Deputyship(
                    id: Deputyship.ID(person.id.rawValue),
                    assignment: assignment.id,
                    deputy: deputy,
                    period: assignment.period
                ),
                on: connection
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
            try Self.join(person.id, to: child, as: guardian, connection)
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

    /// Lets someone sign in where they have proved who they are.
    ///
    /// - Throws: `StorageError.uniqueViolation` when the identity is another person's.
    package func recognise(
        _ person: Person.ID,
        issuer: String,
        subject: String
    ) async throws {
        try await database.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO identity (issuer, subject, person_id)
                VALUES (\(issuer), \(subject), \(person))
                """
            )
        }
    }

    /// Closes the account: every session ends at once, and nobody signs in to it again.
    ///
    /// What the person has written and done stays as it was.
    static func close(
        _ person: Person.ID,
        with effects: Effects,
        _ connection: any Connection
    ) throws {
        try connection.execute(
            """
            UPDATE person
            SET closed_ms = \(effects.now())
            WHERE id = \(person) AND closed_ms IS NULL
            """
        )
        try SessionBook(connection: connection, effects: effects)
            .end(where: "person_id = \(person)", because: "account closed")
    }

    /// Lets a person be the child, or one of its guardians.
    static func join(
        _ person: Person.ID,
        to child: Child.ID,
        as guardian: Guardian.ID?,
        _ connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO family_account (person_id, child_id, guardian_id)
            VALUES (\(person), \(child), \(guardian))
            """
        )
    }

    /// Writes down a person with an account.
    static func insert(
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

    /// Gives someone another user name and password, or the first ones.
    static func renew(
        _ person: Person.ID,
        _ userName: String,
        _ hash: String,
        _ connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO account (person_id, user_name, password_hash)
            VALUES (\(person), \(userName), \(hash))
            ON CONFLICT (person_id) DO UPDATE
            SET user_name = excluded.user_name, password_hash = excluded.password_hash
            """
        )
    }
}
