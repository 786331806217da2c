import Domain
import JWTKit

/// The signed token in which a provider says who signed in.
///
/// JWTKit checks the signature; everything else is checked here.
/// - SeeAlso: OpenID Connect Core 1.0, section 3.1.3.7.
struct IDToken: JWTPayload {
    let issuer: String
    let subject: String
    let audience: AudienceClaim
    /// For whom the token was made, when several may read it.
    let party: String?
    let nonce: String?
    let level: String?
    /// Seconds since 1970.
    let expires: Double
    let issued: Double?
    let begins: Double?
    /// When the person signed in at the provider.
    let authenticated: Double?
    /// Every other claim that is a text, by its name.
    let texts: [String: String]

    init(from decoder: any Decoder) throws {
        let claims = try decoder.container(keyedBy: Claim.self)
        issuer = try claims.decode(String.self, forKey: Claim("iss"))
        subject = try claims.decode(String.self, forKey: Claim("sub"))
        audience = try claims.decode(AudienceClaim.self, forKey: Claim("aud"))
        party = try claims.decodeIfPresent(String.self, forKey: Claim("azp"))
        nonce = try claims.decodeIfPresent(String.self, forKey: Claim("nonce"))
        level = try claims.decodeIfPresent(String.self, forKey: Claim("acr"))
        expires = try claims.decode(Double.self, forKey: Claim("exp"))
        issued = try claims.decodeIfPresent(Double.self, forKey: Claim("iat"))
        begins = try claims.decodeIfPresent(Double.self, forKey: Claim("nbf"))
        authenticated = try claims.decodeIfPresent(Double.self, forKey: Claim("auth_time"))
        texts = claims.allKeys.reduce(into: [:]) { texts, claim in
            texts[claim.stringValue] = try? claims.decode(String.self, forKey: claim)
        }
    }

    /// Never written: we only read them.
    func encode(to encoder: any Encoder) throws {
        throw SignInRefusal.notAsDescribed
    }

    /// Nothing more to check than the signature; the rest needs to know what was asked.
    func verify(using algorithm: some JWTAlgorithm) async throws {}

    /// Who it says has signed in, if it answers this attempt at this provider now.
    func identity(
        for provider: Provider,
        answering attempt: SignInAttempt,
        at now: Instant
    ) throws(SignInRefusal) -> Identity {
        guard issuer == provider.issuer else { throw .wrongIssuer }
        guard audience.value.contains(provider.clientID),
            audience.value.count == 1 || party != nil,
            party == nil || party == provider.clientID
        else { throw .wrongAudience }
        try requireInForce(at: now)
        guard nonce == attempt.nonce else { throw .wrongNonce }
        guard provider.levels.isEmpty || level.map(provider.levels.contains) == true else {
            throw .levelTooLow
        }
        try requireProof(since: attempt.asked)
        let number = provider.numberClaims.lazy.compactMap { texts[$0] }.first
        guard !subject.isEmpty, provider.numberClaims.isEmpty || number != nil else {
            throw .missingClaim
        }
        return Identity(issuer: issuer, subject: subject, number: number, level: level)
    }

    /// How much the clocks of two machines may differ, in seconds.
    private static let skew: Double = 60
    /// How old a token may be that has just been fetched, in seconds.
    private static let oldest: Double = 600

    private func requireInForce(at now: Instant) throws(SignInRefusal) {
        let now = Double(now.milliseconds) / 1000
        guard expires > now - Self.skew, begins.map({ $0 < now + Self.skew }) ?? true,
            issued.map({ $0 < now + Self.skew && $0 > now - Self.oldest }) ?? true
        else { throw .expired }
    }

    /// A provider that was to ask anew says when it did.
    /// - SeeAlso: OpenID Connect Core 1.0, section 2, `auth_time`.
    private func requireProof(since asked: Instant?) throws(SignInRefusal) {
        guard let asked else { return }
        guard let authenticated else { throw .missingClaim }
        guard authenticated >= Double(asked.milliseconds) / 1000 - Self.skew else {
            throw .proofTooOld
        }
    }

    private struct Claim: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }
}
