import Domain
import Storage

/// Someone's own sign-ins, and the capacities in which they can act.
///
/// - SeeAlso: OWASP ASVS 5.0, 7.5.2.
package struct OwnSessions: Sendable {
    private let sessions: Sessions
    private let person: Person.ID
    private let hash: String

    /// - Parameter token: The session in which the person asks.
    package init(_ sessions: Sessions, of person: Person.ID, in token: String) {
        self.sessions = sessions
        self.person = person
        hash = Sessions.hash(token)
    }

    /// One place where the person is signed in.
    package struct SignIn: Hashable, Sendable {
        /// Names it on the page, and opens nothing.
        package let key: String
        package let begun: Instant
        package let seen: Instant
        /// How the person proved who they are: `password`, or `openid:` and the provider's key.
        package let way: String
        package let device: SignInDevice
        /// The unit's name, or the authority's; nothing for the family.
        package let placeName: String?
        /// Whether it is the one in which the person asks.
        package let isThis: Bool

        package init(
            key: String,
            begun: Instant,
            seen: Instant,
            way: String,
            device: SignInDevice,
            placeName: String?,
            isThis: Bool
        ) {
            self.key = key
            self.begun = begun
            self.seen = seen
            self.way = way
            self.device = device
            self.placeName = placeName
            self.isThis = isThis
        }
    }

    /// Every sign-in that lasts: the one in which the person asks, and then the latest used first.
    package func all() async throws -> [SignIn] {
        let (now, limits) = (sessions.effects.now(), sessions.limits)
        let (quiet, old) = (
            now.adding(seconds: -limits.pause), now.adding(seconds: -limits.life)
        )
        let rows = try await sessions.database.read { connection in
            try SessionQuery.lasting(of: person, begunAfter: old, seenAfter: quiet, connection)
                .map(signIn)
        }
        return rows.filter(\.isThis) + rows.filter { !$0.isThis }
    }

    /// Ends one of the person's sign-ins; one that is over already is no error.
    ///
    /// - Parameter proof: When the person last proved who they are.
    /// - Throws: `ProofNeeded`; `NotFound` for somebody else's, the same as for one that is not there.
    package func end(_ key: String, with proof: Proof) async throws {
        try proof.requireFresh(at: sessions.effects.now())
        let hashes = try await sessions.database.read { connection in
            try connection.all(
                "SELECT token_hash FROM session WHERE person_id = \(person)"
            ).map { try $0.text("token_hash") }
        }
        guard let found = hashes.first(where: { Self.key(of: $0) == key }) else { throw NotFound() }
        try await end(where: "token_hash = \(found)")
    }

    /// Ends every sign-in but the one in which the person asks.
    ///
    /// - Throws: `ProofNeeded`.
    package func endOthers(with proof: Proof) async throws {
        try proof.requireFresh(at: sessions.effects.now())
        try await end(where: "person_id = \(person) AND token_hash <> \(hash)")
    }

    /// The capacities in which the person can act today, having come the way they did.
    package func capacities() async throws -> [OpenCapacity] {
        try await sessions.database.read { try open($0) }
    }

    private func open(_ connection: any Connection) throws -> [OpenCapacity] {
        let today = SwedishTime.day(of: sessions.effects.now())
        let way = try connection.first(
            "SELECT way FROM session WHERE token_hash = \(hash) AND person_id = \(person)"
        )?.text("way")
        return try CapacityQuery.all(of: person, on: today, connection)
            .opened(by: SignInWay(way ?? ""), sessions.ways)
    }

    /// Goes on in another capacity; forms that stand open in other windows are not carried along.
    ///
    /// - Returns: The secret token of the session that begins; the old one has ended.
    /// - Throws: `NotFound` for a capacity that is not the person's today, and for a session that is
    ///   over.
    package func goOn(as key: Capacity.Key) async throws -> String {
        let (token, csrf) = (sessions.secret(), sessions.secret())
        let effects = sessions.effects
        try await sessions.database.write { connection in
            let wanted = try open(connection)
                .map(\.capacity).first { $0.key == key }
            guard let wanted else { throw NotFound() }
            try SessionBook(connection: connection, effects: effects)
                .moveOn(from: hash, of: person, to: wanted, token: token, csrf: csrf)
        }
        return token
    }

    private func end(where condition: SQL) async throws {
        try await sessions.database.write { connection in
            _ = try SessionBook(connection: connection, effects: sessions.effects)
                .end(where: condition, because: "by hand")
        }
    }

    private func signIn(_ row: Row) throws -> SignIn {
        let stored = try row.text("token_hash")
        return SignIn(
            key: Self.key(of: stored),
            begun: Instant(milliseconds: try row.int64("begun_ms")),
            seen: Instant(milliseconds: try row.int64("seen_ms")),
            way: try row.text("way"),
            device: SignInDevice(rawValue: try row.text("device")) ?? .unknown,
            placeName: try row.optionalText("place_name"),
            isThis: stored == hash
        )
    }

    private static func key(of hash: String) -> String {
        String(Sessions.hash("on the page \(hash)").prefix(32))
    }
}
