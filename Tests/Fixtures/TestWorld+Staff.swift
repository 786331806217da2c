import Coordination
import Domain
import Storage

extension TestWorld {
    /// Gives someone an assignment, behind the back of the operations.
    package func give(_ someone: TestPeople.Staff, _ assignment: StaffAssignment?) async throws {
        guard let assignment else { preconditionFailure("nobody has the role there") }
        try await database.write { connection in
            let authority: Authority.ID? =
                if case .authority(let id) = assignment.place { id } else { nil }
            try connection.execute(
                """
                INSERT INTO staff_assignment
                    (id, person_id, role, unit_id, authority_id, title, from_day, until_day)
                VALUES (\(assignment.id), \(someone.person.id),
                    \(assignment.role.rawValue), \(assignment.unit),
                    \(authority), \(assignment.title),
                    \(assignment.period.from),
                    \(assignment.period.until))
                """
            )
        }
    }

    /// What someone may act as just now.
    package func capacities(of person: Person.ID) async throws -> [OpenCapacity] {
        try await OwnSessions(sessions, of: person, in: "").capacities()
    }

    /// Goes on in another capacity, as whoever is signed in with the token.
    ///
    /// - Returns: The new session's token.
    package func goOn(as key: Capacity.Key, in token: String) async throws -> String {
        guard let session = try await sessions.session(token: token) else { throw NotFound() }
        return try await OwnSessions(sessions, of: session.caller.person, in: token).goOn(as: key)
    }

    /// Lets someone stand in for a colleague, behind the back of the operations.
    package func letStandIn(
        _ deputy: Person.ID,
        for assignment: StaffAssignment.ID,
        _ period: Period,
        as id: Deputyship.ID
    ) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO deputyship (id, assignment_id, deputy_id, from_day, until_day)
                VALUES (\(id), \(assignment), \(deputy),
                    \(period.from), \(period.until))
                """
            )
        }
    }
}
