import Crypto
import Domain
import Foundation
import Storage

/// Signing in and out, and who a session belongs to.
///
/// The database holds only a hash of the token: whoever reads it cannot sign in with it.
package struct Sessions: Sendable {
    /// How often it is noted that a session is in use, in seconds.
    private static let noteEvery: Int64 = 60
    /// How long after it was last used a session still tells whose text was sent with it, in
    /// seconds: a day.
    ///
    /// Long enough for someone who was called away from a form before lunch and comes back the next
    /// morning. It opens nothing.
    package static let memory: Int64 = 24 * 3600

    let database: any Database
    let effects: Effects
    let passwords: Passwords
    package let limits: SessionLimits
    /// What each way of signing in opens.
    let ways: WaysIn

    package init(
        database: any Database,
        effects: Effects,
        passwords: Passwords,
        limits: SessionLimits = .standard,
        ways: WaysIn
    ) {
        self.database = database
        self.effects = effects
        self.passwords = passwords
        self.limits = limits
        self.ways = ways
    }

    /// A session, with what the pages need to know about who is signed in.
    package struct Session: Hashable, Sendable {
        package let caller: Caller
        package let personName: String
        /// The name of the unit, or of the authority, and the title there; nothing for the family.
        package let unitName: String?
        package let title: String?
        package let csrf: String
        /// In whose place a member of staff acts just now, if in another's.
        package let standsInFor: String?
        /// Whether there is another capacity to act in.
        package let maySwitch: Bool
        /// Whether something has happened to the person's account that they have not said they know.
        package let hasNews: Bool
        /// When it is over, if nobody does anything more.
        package var end: SessionEnd?
        /// How long it was until then when it was looked up, in seconds.
        package var secondsLeft: Int64?

        package init(
            caller: Caller,
            personName: String,
            unitName: String?,
            title: String?,
            csrf: String,
            standsInFor: String? = nil,
            maySwitch: Bool = false,
            hasNews: Bool = false
        ) {
            self.caller = caller
            self.personName = personName
            self.unitName = unitName
            self.title = title
            self.csrf = csrf
            self.standsInFor = standsInFor
            self.maySwitch = maySwitch
            self.hasNews = hasNews
        }

        /// The same session, which ends then.
        fileprivate func ending(_ end: SessionEnd, now: Instant) -> Session {
            var session = self
            session.end = end
            session.secondsLeft = end.secondsLeft(at: now)
            return session
        }
    }

    /// Ends the session; an unknown token is no error.
    ///
    /// It stays for a day as whose forms bear its secret, and opens nothing.
    package func signOut(token: String) async throws {
        let hash = Self.hash(token)
        try await database.write { connection in
            try SessionBook(connection: connection, effects: effects)
                .end(where: "token_hash = \(hash)", because: "by hand")
        }
    }

    /// The session behind a token, while it lasts and its assignment is in force.
    package func session(token: String) async throws -> Session? {
        let now = effects.now()
        return try await found(token: token).flatMap { found in
            let end = limits.end(begun: found.begun, seen: found.seen)
            return end.at > now ? found.session.ending(end, now: now) : nil
        }
    }

    /// The session behind a token, while it lasts, which notes at most once a minute that it is in
    /// use; one that is over stays over.
    package func visit(token: String) async throws -> Session? {
        let now = effects.now()
        guard let found = try await found(token: token) else { return nil }
        let end = limits.end(begun: found.begun, seen: found.seen)
        guard end.at > now else { return nil }
        guard found.seen.adding(seconds: Self.noteEvery) < now else {
            return found.session.ending(end, now: now)
        }
        let hash = Self.hash(token)
        try await database.write { connection in
            _ = try connection.execute(
                """
                UPDATE session
                SET seen_ms = \(now)
                WHERE token_hash = \(hash) AND ended_ms IS NULL
                """
            )
        }
        return found.session.ending(limits.end(begun: found.begun, seen: now), now: now)
    }

    /// The session whose pages bore this secret, also when it is over or was ended.
    ///
    /// It opens nothing. It tells whose text came after a sign-out in another window.
    package func sender(csrf: String) async throws -> Session? {
        let now = effects.now()
        return try await database.read { connection in
            guard let row = try SessionQuery.row(ofForms: csrf, connection) else { return nil }
            let seen = Instant(milliseconds: try row.int64("seen_ms"))
            guard seen.adding(seconds: Self.memory) > now else { return nil }
            return try SessionQuery.session(
                row,
                ways: ways,
                today: SwedishTime.day(of: now),
                connection
            )
        }
    }

    /// The session behind a token whose time has run out, and which nobody has ended.
    ///
    /// It opens nothing. It tells whose text was sent a moment too late, so that the text is kept
    /// for its author and nobody else.
    package func ended(token: String) async throws -> Session? {
        let now = effects.now()
        return try await found(token: token).flatMap { found in
            let end = limits.end(begun: found.begun, seen: found.seen).at
            let isRemembered = found.seen.adding(seconds: Self.memory) > now
            return end <= now && isRemembered ? found.session : nil
        }
    }

    private struct Found: Sendable {
        let session: Session
        let begun: Instant
        let seen: Instant
    }

    /// A session that nobody has ended, whether or not its time has run out.
    private func found(token: String) async throws -> Found? {
        let hash = Self.hash(token)
        let today = SwedishTime.day(of: effects.now())
        return try await database.read { connection in
            guard let row = try SessionQuery.row(of: hash, connection),
                try row.optionalInt64("ended_ms") == nil,
                let session = try SessionQuery.session(row, ways: ways, today: today, connection)
            else { return nil }
            return Found(
                session: session,
                begun: Instant(milliseconds: try row.int64("begun_ms")),
                seen: Instant(milliseconds: try row.int64("seen_ms"))
            )
        }
    }

    /// A new secret, for a cookie or for forms.
    func secret() -> String { Self.text(effects.randomBytes(32)) }

    private static func text(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// What the database keeps of a secret that only a browser has.
    static func hash(_ token: String) -> String {
        text(Array(SHA256.hash(data: Data(token.utf8))))
    }
}
