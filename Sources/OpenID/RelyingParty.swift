import AsyncHTTPClient
import Crypto
import Domain
import Foundation
import JWTKit
import NIOCore

/// Lets people sign in at one provider: sends them there, and believes what comes back only when
/// everything fits (OpenID Connect, authorization code flow with PKCE).
package actor RelyingParty {
    package nonisolated let provider: Provider
    /// Where the provider sends the browser back to; it has been told so beforehand.
    private let returnAddress: String
    private let http: ProviderLink
    private let randomBytes: @Sendable (Int) -> [UInt8]
    private let now: @Sendable () -> Instant
    private var known: Metadata?
    private var ring: KeyRing?

    /// - Parameter now: The real time, also where the service believes in another day.
    package init(
        _ provider: Provider,
        returnAddress: String,
        client: HTTPClient,
        randomBytes: @escaping @Sendable (Int) -> [UInt8],
        now: @escaping @Sendable () -> Instant
    ) {
        self.provider = provider
        self.returnAddress = returnAddress
        self.randomBytes = randomBytes
        self.now = now
        http = ProviderLink(to: provider, client)
    }

    /// Where to send the browser, and what to remember until it comes back.
    ///
    /// - Parameter isAnew: Whether the provider is to ask even someone whom it remembers, so that
    ///   the one who sits there proves who they are.
    ///   It is told to take nothing older than a second, which also has it tell when they did: some
    ///   providers take no zero.
    /// - SeeAlso: OpenID Connect Core 1.0, section 3.1.2.1.
    package func begin(
        anew isAnew: Bool = false
    ) async throws(SignInRefusal) -> (address: String, attempt: SignInAttempt) {
        let metadata = try await metadata()
        let attempt = SignInAttempt(
            provider: provider.key,
            state: secret(),
            nonce: secret(),
            verifier: secret(),
            asked: isAnew ? now() : nil
        )
        let challenge = Self.text(SHA256.hash(data: Data(attempt.verifier.utf8)))
        let question = FormText(
            [
                ("response_type", "code"), ("client_id", provider.clientID),
                ("redirect_uri", returnAddress),
                ("scope", provider.scopes.joined(separator: " ")), ("state", attempt.state),
                ("nonce", attempt.nonce), ("code_challenge", challenge),
                ("code_challenge_method", "S256"),
            ] + (isAnew ? [("prompt", "login"), ("max_age", "1")] : [])
        )
        let mark = metadata.authorizationEndpoint.contains("?") ? "&" : "?"
        return (metadata.authorizationEndpoint + mark + question.text, attempt)
    }

    /// Who has signed in.
    ///
    /// - Parameter attempt: What was remembered; the caller makes sure that it is used once.
    package func finish(
        _ callback: Callback,
        _ attempt: SignInAttempt
    ) async throws(SignInRefusal) -> Identity {
        try await identity(in: try await token(for: callback, attempt), answering: attempt)
    }

    /// The token that the provider gives for the code that the browser came back with.
    func token(
        for callback: Callback,
        _ attempt: SignInAttempt
    ) async throws(SignInRefusal) -> String {
        guard callback.state == attempt.state else { throw .unknownState }
        let metadata = try await metadata()
        if callback.issuer != provider.issuer {
            guard callback.issuer == nil, metadata.namesIssuer != true else { throw .wrongIssuer }
        }
        if let error = callback.error {
            throw error == "access_denied" ? .cancelled : .refusedThere
        }
        guard let code = callback.code else { throw .refusedThere }
        return try await redeem(code, attempt, at: metadata.tokenEndpoint)
    }

    /// Whom the token names, when it is the provider's own answer to this attempt.
    func identity(
        in text: String,
        answering attempt: SignInAttempt
    ) async throws(SignInRefusal) -> Identity {
        let token = try await verified(text, try await metadata())
        return try token.identity(for: provider, answering: attempt, at: now())
    }

    private func redeem(
        _ code: String,
        _ attempt: SignInAttempt,
        at address: String
    ) async throws(SignInRefusal) -> String {
        let sent = FormText([
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", returnAddress),
            ("code_verifier", attempt.verifier),
        ])
        let tokens: Tokens = try await http.post(
            sent,
            to: address,
            as: provider.clientID,
            provider.clientSecret
        )
        return tokens.token
    }

    private func verified(
        _ text: String,
        _ metadata: Metadata
    ) async throws(SignInRefusal) -> IDToken {
        let name = try TokenHeader(of: text).key
        let keys: JWTKeyCollection
        do { keys = try await ring(metadata).keys(with: name) } catch { throw .unreachable }
        do { return try await keys.verify(text, as: IDToken.self) } catch { throw .wrongSignature }
    }

    private func ring(_ metadata: Metadata) -> KeyRing {
        if let ring { return ring }
        let (http, address) = (http, metadata.keysAddress)
        let made = KeyRing(now: now) { try await http.get(address) }
        ring = made
        return made
    }

    private func metadata() async throws(SignInRefusal) -> Metadata {
        if let known { return known }
        let base =
            provider.issuer.hasSuffix("/") ? String(provider.issuer.dropLast()) : provider.issuer
        guard Metadata.isSafe(base) else { throw .notAsDescribed }
        let metadata: Metadata = try await http.get("\(base)/.well-known/openid-configuration")
        guard metadata.fits(provider) else { throw .notAsDescribed }
        known = metadata
        return metadata
    }

    private func secret() -> String { Self.text(randomBytes(32)) }

    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private struct Tokens: Decodable {
        let token: String

        private enum CodingKeys: String, CodingKey { case token = "id_token" }
    }
}
