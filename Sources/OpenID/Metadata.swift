/// What a provider says of itself.
/// - SeeAlso: OpenID Connect Discovery 1.0, section 3; RFC 8414.
struct Metadata: Decodable, Sendable {
    let issuer: String
    let authorizationEndpoint: String
    let tokenEndpoint: String
    let keysAddress: String
    let challengeMethods: [String]?
    let namesIssuer: Bool?

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorizationEndpoint = "authorization_endpoint"
        case tokenEndpoint = "token_endpoint"
        case keysAddress = "jwks_uri"
        case challengeMethods = "code_challenge_methods_supported"
        case namesIssuer = "authorization_response_iss_parameter_supported"
    }

    /// Whether this is the provider that was described, reached safely, and one that asks for the
    /// proof that it is we who left.
    func fits(_ provider: Provider) -> Bool {
        issuer == provider.issuer
            && (challengeMethods ?? []).contains("S256")
            && [authorizationEndpoint, tokenEndpoint, keysAddress].allSatisfy(Self.isSafe)
    }

    /// Encrypted, or on this very machine, as in a test.
    static func isSafe(_ address: String) -> Bool {
        ["https://", "http://127.0.0.1:", "http://[::1]:"].contains { address.hasPrefix($0) }
    }
}
