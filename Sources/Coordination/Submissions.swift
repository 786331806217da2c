import Domain
import Storage

/// Forms that have been sent, so that sending one again saves nothing twice.
///
/// The claim is made in the transaction of the operation: when that is undone so is the claim, and
/// the form can be sent anew.
struct Submissions {
    /// How long a form can be sent again without being saved again, in seconds.
    static let memory: Int64 = 2 * 24 * 3600

    let connection: any Connection
    let now: Instant

    /// - Throws: `AlreadySubmitted` when the same form has done the same before.
    func claim(_ submission: String, for operation: String, by person: Person.ID) throws {
        let earliest = now.adding(seconds: -Self.memory)
        try connection.execute("DELETE FROM submission WHERE at_ms < \(earliest)")
        let isNew = try connection.execute(
            """
            INSERT INTO submission (token, operation, person_id, at_ms)
            VALUES (\(submission), \(operation), \(person), \(now))
            ON CONFLICT (token, operation, person_id) DO NOTHING
            """
        )
        guard isNew == 1 else { throw AlreadySubmitted() }
    }

    /// Whether the form has done anything before.
    func holds(_ submission: String, of person: Person.ID) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM submission WHERE token = \(submission) AND person_id = \(person)"
        ) != nil
    }

    /// Lets a form be sent anew, once what it did is undone.
    func forget(_ submission: String, by person: Person.ID) throws {
        try connection.execute(
            "DELETE FROM submission WHERE token = \(submission) AND person_id = \(person)"
        )
    }
}

/// The forms that have been sent and saved, as a page may ask about them.
///
/// What the first sending did may have closed the form, so that it can no longer be loaded; the
/// second sending must not look as if nothing was saved. It tells nothing about any child, so it
/// is no operation of the log.
package struct SentForms: Sendable {
    private let coordinator: Coordinator

    package init(_ coordinator: Coordinator) {
        self.coordinator = coordinator
    }

    /// Whether the form that the caller submits has been sent and saved by the same person before.
    package func include(_ caller: Caller) async throws -> Bool {
        guard let submission = caller.submission else { return false }
        let now = coordinator.effects.now()
        return try await coordinator.database.read { connection in
            try Submissions(connection: connection, now: now).holds(submission, of: caller.person)
        }
    }
}

/// The form has been sent and saved before; sending it again changes nothing.
package struct AlreadySubmitted: Error, Hashable, Sendable {
    package init() {}
}
