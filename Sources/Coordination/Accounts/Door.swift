import Domain
import Storage

/// Lets in those whom a provider vouches for, and remembers who is on the way.
package struct Door: Sendable {
    private let database: any Database
    private let effects: Effects
    private let sessions: Sessions

    package init(to sessions: Sessions) {
        database = sessions.database
        effects = sessions.effects
        self.sessions = sessions
    }

    /// Remembers an attempt until the browser that began it comes back.
    ///
    /// - Parameter browser: A secret in a cookie of that browser's, so that nobody can be sent
    ///   through a door that somebody else has opened.
    package func remember(_ attempt: SignInAttempt, of browser: String) async throws {
        let now = effects.now()
        let (state, browser) = (Sessions.hash(attempt.state), Sessions.hash(browser))
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM sign_in_attempt
                WHERE begun_ms < \(now.adding(seconds: -SignInAttempt.longest))
                """
            )
            try connection.execute(
                """
                INSERT INTO sign_in_attempt
                    (state_hash, browser_hash, provider, nonce, verifier, begun_ms, asked_ms)
                VALUES (\(state), \(browser), \(attempt.provider), \(attempt.nonce),
                    \(attempt.verifier), \(now), \(attempt.asked))
                """
            )
        }
    }

    /// The attempt that the browser comes back from; it can be asked for once.
    ///
    /// - Returns: Nothing when it is used, too old, another browser's, or was never made.
    package func take(
        state: String,
        at provider: String,
        of browser: String
    ) async throws -> SignInAttempt? {
        let earliest = effects.now().adding(seconds: -SignInAttempt.longest)
        let (hash, browser) = (Sessions.hash(state), Sessions.hash(browser))
        return try await database.write { connection in
            let row = try connection.first(
                """
                SELECT nonce, verifier, asked_ms
                FROM sign_in_attempt
                WHERE state_hash = \(hash) AND browser_hash = \(browser)
                    AND provider = \(provider) AND begun_ms >= \(earliest)
                """
            )
            guard let row else { return nil }
            try connection.execute("DELETE FROM sign_in_attempt WHERE state_hash = \(hash)")
            return SignInAttempt(
                provider: provider,
                state: state,
                nonce: try row.text("nonce"),
                verifier: try row.text("verifier"),
                asked: try row.optionalInt64("asked_ms").map(Instant.init(milliseconds:))
            )
        }
    }

    /// Begins a session for the person whom the provider vouches for.
    ///
    /// A personal number is the same wherever it was looked up; a provider's own name for someone
    /// counts at that provider only.
    /// - Returns: The secret token.
    /// - Throws: `SignInRefusal.unknownPerson` when nobody here is that person; `mayNotName` when the
    ///   provider may not name them.
    package func letIn(
        _ identity: Identity,
        through provider: String,
        with device: SignInDevice = .unknown
    ) async throws -> String {
        let person = try await database.read { try Self.person(of: identity, $0) }
        guard let person else { throw SignInRefusal.unknownPerson }
        return try await sessions.begin(for: person, by: .provider(provider), with: device)
    }

    /// Notes that someone was turned away.
    ///
    /// - Parameter person: Who is signed in and was to prove it anew; nothing for someone new.
    package func turnAway(
        _ refusal: SignInRefusal,
        at provider: String,
        proving person: Person.ID? = nil
    ) async throws {
        try await database.write { connection in
            try DoorLog(effects: effects).turnedAway(
                person,
                by: SignInWay.provider(provider).text,
                because: refusal,
                trying: person == nil ? .signedIn : .provedAnew,
                on: connection
            )
        }
    }

    /// Who here is the one that a provider names.
    static func person(
        of identity: Identity,
        _ connection: any Connection
    ) throws -> Person.ID? {
        let (issuer, subject) =
            identity.number.map { (Identity.numbers, $0) } ?? (identity.issuer, identity.subject)
        return try connection.first(
            """
            SELECT person_id
            FROM identity
            WHERE issuer = \(issuer) AND subject = \(subject)
            """
        )?.value("person_id", as: Person.ID.self)
    }
}
