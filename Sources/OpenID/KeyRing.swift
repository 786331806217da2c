import Domain
import JWTKit

/// The keys that a provider signs with, fetched when one is needed that we do not have.
///
/// Providers change keys without a word. A token that names an unknown key makes us ask again, but
/// not more often than once a minute, so that nobody can make us knock at somebody else's door.
actor KeyRing {
    /// How long to wait before asking again, in seconds.
    static let pause: Int64 = 60

    private let fetch: @Sendable () async throws -> JWKS
    private let now: @Sendable () -> Instant
    private var keys: JWTKeyCollection?
    private var names: Set<String> = []
    private var asked: Instant?

    init(now: @escaping @Sendable () -> Instant, fetch: @escaping @Sendable () async throws -> JWKS)
    {
        self.now = now
        self.fetch = fetch
    }

    /// The keys, among them the one of this name if the provider has it.
    ///
    /// - Throws: What `fetch` throws.
    func keys(with name: String?) async throws -> JWTKeyCollection {
        if let keys, name.map(names.contains) ?? true { return keys }
        if let keys, let asked, asked.adding(seconds: Self.pause) > now() { return keys }
        asked = now()
        let set = try await fetch()
        let fresh = JWTKeyCollection()
        try await fresh.add(jwks: set)
        keys = fresh
        names = Set(set.keys.compactMap { $0.keyIdentifier?.string })
        return fresh
    }
}
