import Domain
import Storage

/// Changing one's own password.
///
/// - SeeAlso: OWASP ASVS 5.0, 6.2.2, 6.2.3 and 7.4.3.
package struct PasswordChange: Sendable {
    private let sessions: Sessions

    package init(_ sessions: Sessions) {
        self.sessions = sessions
    }

    /// The old password was wrong.
    package struct WrongOldPassword: Error, Hashable, Sendable {}

    /// Whether the person signs in with a password at all.
    package func isPossible(for person: Person.ID) async throws -> Bool {
        try await account(of: person) != nil
    }

    /// Gives the account the new password, and ends every other session of the person's.
    ///
    /// A code on paper that is out opens nothing more, for it may be what made the owner change it.
    /// - Parameter token: The session that goes on.
    /// - Throws: `ChosenPassword.Problem`, `WrongOldPassword`, `TryLater`; `NotFound` without a
    ///   password to change; `StaleVersion` when it was changed at the same time.
    package func change(
        from old: String,
        to new: String,
        of person: Person.ID,
        in token: String
    ) async throws {
        guard let account = try await account(of: person) else { throw NotFound() }
        let chosen = try ChosenPassword(new, own: try await ownWords(account))
        let isRight = try await sessions.isRight(
            old,
            for: account,
            named: account.userName,
            trying: .passwordChanged
        )
        guard isRight else { throw WrongOldPassword() }
        let hash = try await sessions.passwords.hash(chosen.text.revealed)
        let (effects, kept) = (sessions.effects, Sessions.hash(token))
        try await sessions.database.write { connection in
            let changed = try connection.execute(
                """
                UPDATE account
                SET password_hash = \(hash)
                WHERE person_id = \(person) AND password_hash = \(account.hash)
                """
            )
            guard changed == 1 else { throw StaleVersion() }
            try DoorLog(effects: effects).write(
                .passwordChanged,
                Sessions.passwordWay,
                by: person,
                on: connection
            )
            try noteChange(of: person, on: connection)
            try SessionBook(connection: connection, effects: effects).end(
                where: "person_id = \(person) AND token_hash <> \(kept)",
                because: "password changed"
            )
        }
    }

    /// Tells the owner that it was changed, and takes back the code on paper that somebody else may have.
    private func noteChange(of person: Person.ID, on connection: any Connection) throws {
        try AccountEventBook(connection: connection, effects: sessions.effects)
            .note(.passwordChanged, to: person)
        let now = sessions.effects.now()
        let today = SwedishTime.day(of: now)
        try StaffCodeBook(connection: connection, today: today).takeBack(for: person, at: now)
        try SignInCodeBook(connection: connection, today: today).takeBack(for: person, at: now)
    }

    private func account(of person: Person.ID) async throws -> Sessions.LocalAccount? {
        try await sessions.database.read { connection in
            try Sessions.account(where: "account.person_id = \(person)", connection)
        }
    }

    /// What others can find out about the person: names, and where they work.
    private func ownWords(_ account: Sessions.LocalAccount) async throws -> [String] {
        let today = SwedishTime.day(of: sessions.effects.now())
        return try await sessions.database.read { connection in
            let name = try connection.first(
                "SELECT name FROM person WHERE id = \(account.person)"
            )?.text("name")
            let work: [String?] = try CapacityQuery.all(of: account.person, on: today, connection)
                .flatMap { [$0.placeName, $0.capacity.assignment?.title] }
            return ([account.userName, name] + work).compactMap { $0 }
        }
    }
}
