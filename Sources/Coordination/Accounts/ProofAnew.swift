import Domain
import Storage

/// Proving anew who one is, in a session that goes on (step-up).
///
/// Whoever came in with a password proves it with that, and whoever a provider let in is sent there.
/// - SeeAlso: OWASP ASVS 5.0, 7.2.4 and 7.5.3.
package struct ProofAnew: Sendable {
    private let sessions: Sessions
    private let person: Person.ID
    private let hash: String

    /// - Parameter token: The session, which goes on under another token.
    package init(_ sessions: Sessions, of person: Person.ID, in token: String) {
        self.sessions = sessions
        self.person = person
        hash = Sessions.hash(token)
    }

    /// What is asked for.
    package enum Asked: Hashable, Sendable {
        case password, passwordAndCode
        /// That the person signs in anew at the provider with this key.
        case provider(String)
    }

    /// The password was wrong.
    package struct WrongPassword: Error, Hashable, Sendable {}

    /// - Throws: `NotFound` when the session is over, or there is no password to ask for.
    package func asked() async throws -> Asked {
        let (way, account) = try await sessions.database.read { connection in
            let way = try connection.first(
                """
                SELECT way
                FROM session
                WHERE token_hash = \(hash) AND person_id = \(person) AND ended_ms IS NULL
                """
            )?.text("way")
            return (way, try Sessions.account(where: "account.person_id = \(person)", connection))
        }
        guard let way else { throw NotFound() }
        if case .provider(let key) = SignInWay(way) { return .provider(key) }
        guard account != nil else { throw NotFound() }
        return try await SecondFactor(sessions, of: person).isOn() ? .passwordAndCode : .password
    }

    /// Goes on in the same session, proved now and under a new token.
    ///
    /// - Parameter code: From the app, where codes are on.
    /// - Returns: The secret token; the old one opens nothing more.
    /// - Throws: `WrongPassword`; `SecondFactor.WrongCode`; `TryLater`; `NotFound` for someone who
    ///   came by a provider, and when the session is over.
    package func prove(password: String, code: String) async throws -> String {
        let asked = try await asked()
        let account = try await sessions.database.read { connection in
            try Sessions.account(where: "account.person_id = \(person)", connection)
        }
        guard [.password, .passwordAndCode].contains(asked), let account else { throw NotFound() }
        let isRight = try await sessions.isRight(
            password,
            for: account,
            named: account.userName,
            trying: .provedAnew
        )
        guard isRight else { throw WrongPassword() }
        let hasCode = asked == .passwordAndCode
        if hasCode {
            try await SecondFactor(sessions, of: person).prove(code, trying: .provedAnew)
        }
        return try await goOn(by: hasCode ? .passwordAndCode : .password)
    }

    /// Goes on in the same session after a visit to a provider, proved now and under a new token.
    ///
    /// - Throws: `SignInRefusal.anotherPerson` when the provider vouches for somebody else;
    ///   `unknownState` when the session is over.
    package func prove(by identity: Identity, through provider: String) async throws -> String {
        let known = try await sessions.database.read { try Door.person(of: identity, $0) }
        guard known == person else { throw SignInRefusal.anotherPerson }
        do { return try await goOn(by: .provider(provider)) } catch is NotFound {
            throw SignInRefusal.unknownState
        }
    }

    private func goOn(by way: SignInWay) async throws -> String {
        let (token, csrf, effects) = (sessions.secret(), sessions.secret(), sessions.effects)
        try await sessions.database.write { connection in
            try SessionBook(connection: connection, effects: effects)
                .renew(hash, of: person, as: token, csrf: csrf, by: way)
        }
        return token
    }
}
