import Crypto
import Domain
import Foundation
import Storage

/// Signing in and out, and who a session belongs to.
///
/// The database holds only a hash of the token: whoever reads it cannot sign in with it.
package struct Sessions: Sendable {
    /// A session that has been quiet for longer is over, in seconds.
    package static let longestPause: Int64 = 3600
    /// No session lasts longer, in seconds.
    package static let longestLife: Int64 = 12 * 3600
    /// How often it is noted that a session is in use, in seconds.
    private static let noteEvery: Int64 = 60
    /// How long after it was last used a session still tells whose text was sent with it, in
    /// seconds: a day.
    ///
    /// Long enough for someone who was called away from a form before lunch and comes back the next
    /// morning. It opens nothing.
    package static let memory: Int64 = 24 * 3600

    private let database: any Database
    private let effects: Effects
    private let passwords: Passwords

    package init(database: any Database, effects: Effects, passwords: Passwords) {
        self.database = database
        self.effects = effects
        self.passwords = passwords
    }

    /// A session, with what the pages need to know about who is signed in.
    package struct Session: Hashable, Sendable {
        package let caller: Caller
        package let personName: String
        /// The unit's name and the person's title; nothing for the family.
        package let unitName: String?
        package let title: String?
        package let csrf: String

        package init(
            caller: Caller,
            personName: String,
            unitName: String?,
            title: String?,
            csrf: String
        ) {
            self.caller = caller
            self.personName = personName
            self.unitName = unitName
            self.title = title
            self.csrf = csrf
        }
    }

    /// Signs in and returns the secret token, or nothing when name or password is wrong.
    package func signIn(userName: String, password: String) async throws -> String? {
        let name = userName.lowercased()
        let account = try await database.read { connection in
            try connection.first(
                """
                SELECT person_id, password_hash
                FROM account
                WHERE user_name = \(name)
                """
            )
        }
        let isRight = try await passwords.verify(
            password,
            against: try account?.text("password_hash")
        )
        guard isRight, let person = try account?.value("person_id", as: Person.ID.self) else {
            return nil
        }
        return try await begin(for: person)
    }

    /// Ends the session; an unknown token is no error.
    ///
    /// It stays for a day as whose forms bear its secret, and opens nothing.
    package func signOut(token: String) async throws {
        let hash = Self.hash(token)
        let now = effects.now()
        try await database.write { connection in
            _ = try connection.execute(
                "UPDATE session SET ended_ms = \(now) WHERE token_hash = \(hash)"
            )
        }
    }

    /// The session behind a token, while it lasts and its assignment is in force.
    package func session(token: String) async throws -> Session? {
        try await found(token: token, where: Self.lasts)?.session
    }

    /// The session behind a token, while it lasts, which notes at most once a minute that it is in
    /// use; one that is over stays over.
    package func visit(token: String) async throws -> Session? {
        guard let found = try await found(token: token, where: Self.lasts) else { return nil }
        let (hash, now) = (Self.hash(token), effects.now())
        if found.seen.adding(seconds: Self.noteEvery) < now {
            try await database.write { connection in
                _ = try connection.execute(
                    """
                    UPDATE session
                    SET seen_ms = \(now)
                    WHERE token_hash = \(hash) AND ended_ms IS NULL
                    """
                )
            }
        }
        return found.session
    }

    private static func lasts(_ begun: Instant, _ seen: Instant, _ now: Instant) -> Bool {
        begun.adding(seconds: longestLife) > now && seen.adding(seconds: longestPause) > now
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
            return try SessionQuery.session(row, today: SwedishTime.day(of: now), connection)
        }
    }

    /// The session behind a token whose time has run out, and which nobody has ended.
    ///
    /// It opens nothing. It tells whose text was sent a moment too late, so that the text is kept
    /// for its author and nobody else.
    package func ended(token: String) async throws -> Session? {
        try await found(token: token) { begun, seen, now in
            let isOver =
                begun.adding(seconds: Self.longestLife) <= now
                || seen.adding(seconds: Self.longestPause) <= now
            return isOver && seen.adding(seconds: Self.memory) > now
        }?.session
    }

    private func found(
        token: String,
        where counts:
            @escaping @Sendable (_ begun: Instant, _ seen: Instant, _ now: Instant) -> Bool
    ) async throws -> (session: Session, seen: Instant)? {
        let hash = Self.hash(token)
        let now = effects.now()
        return try await database.read { connection in
            guard let row = try SessionQuery.row(of: hash, connection),
                try row.optionalInt64("ended_ms") == nil
            else { return nil }
            let begun = Instant(milliseconds: try row.int64("begun_ms"))
            let seen = Instant(milliseconds: try row.int64("seen_ms"))
            guard counts(begun, seen, now) else { return nil }
            return try SessionQuery.session(row, today: SwedishTime.day(of: now), connection)
                .map { ($0, seen) }
        }
    }

    private func begin(for person: Person.ID) async throws -> String {
        let token = Self.text(effects.randomBytes(32))
        let csrf = Self.text(effects.randomBytes(32))
        let now = effects.now()
        let today = SwedishTime.day(of: now)
        try await database.write { connection in
            let unit = try connection.first(
                """
                SELECT unit_id
                FROM staff_assignment
                WHERE person_id = \(person) AND from_day <= \(today)
                    AND (until_day IS NULL OR until_day >= \(today))
                ORDER BY from_day, unit_id
                """
            )?.value("unit_id", as: ServiceUnit.ID.self)
            try connection.execute(
                """
                INSERT INTO session (token_hash, person_id, unit_id, csrf, begun_ms, seen_ms)
                VALUES (\(Self.hash(token)), \(person), \(unit), \(csrf), \(now), \(now))
                """
            )
        }
        return token
    }

    private static func text(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static func hash(_ token: String) -> String {
        text(Array(SHA256.hash(data: Data(token.utf8))))
    }
}
