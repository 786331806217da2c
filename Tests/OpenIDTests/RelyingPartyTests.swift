import AsyncHTTPClient
import Domain
import Fixtures
import Foundation
import OpenID
import Synchronization
import Testing

/// Every test signs in at a real provider.
@Suite struct `Someone whom a provider vouches for` {
    /// A visit to the provider, from which the browser has come back.
    private struct Visit {
        let party: RelyingParty
        let attempt: SignInAttempt
        let callback: Callback
        let other: TestProvider
    }

    @discardableResult
    private func visit<Value: Sendable>(
        as person: String = "karin",
        described: (TestProvider) -> Provider = { $0.provider() },
        later seconds: Int64 = 0,
        _ body: (Visit) async throws -> Value
    ) async throws -> Value {
        let real = try TestProvider.required()
        return try await TestProvider.withClient { client in
            let party = Self.party(described(real), real, client, later: seconds)
            let (address, attempt) = try await party.begin()
            let back = try await real.comeBack(from: address, as: person, client)
            let callback = Callback(address: back)
            return try await body(
                Visit(party: party, attempt: attempt, callback: callback, other: real)
            )
        }
    }

    private static func party(
        _ provider: Provider,
        _ real: TestProvider,
        _ client: HTTPClient,
        later seconds: Int64 = 0
    ) -> RelyingParty {
        RelyingParty(
            provider,
            returnAddress: real.return,
            client: client,
            randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
            now: {
                let now = Date().timeIntervalSince1970
                return Instant(milliseconds: Int64(now * 1000)).adding(seconds: seconds)
            }
        )
    }

    @Test func `is known by the personal number, and by the provider's own name`() async throws {
        try await visit { visit in
            let identity = try await visit.party.finish(visit.callback, visit.attempt)
            #expect(identity.number == visit.other.numbers["karin"])
            #expect(identity.issuer == visit.other.issuer)
            #expect(!identity.subject.isEmpty)
        }
    }

    @Test func `is turned away when the proof is somebody else's`() async throws {
        try await visit { visit in
            let stolen = SignInAttempt(
                provider: "eid",
                state: visit.attempt.state,
                nonce: visit.attempt.nonce,
                verifier: String(visit.attempt.verifier.reversed())
            )
            await #expect(throws: SignInRefusal.codeRefused) {
                try await visit.party.finish(visit.callback, stolen)
            }
        }
    }

    @Test func `cannot use a code twice`() async throws {
        try await visit { visit in
            _ = try await visit.party.finish(visit.callback, visit.attempt)
            await #expect(throws: SignInRefusal.codeRefused) {
                try await visit.party.finish(visit.callback, visit.attempt)
            }
        }
    }

    @Test func `is turned away when the token answers another question`() async throws {
        try await visit { visit in
            let other = SignInAttempt(
                provider: "eid",
                state: visit.attempt.state,
                nonce: "another",
                verifier: visit.attempt.verifier
            )
            await #expect(throws: SignInRefusal.wrongNonce) {
                try await visit.party.finish(visit.callback, other)
            }
        }
    }

    @Test func `is turned away when the answer belongs to another question`() async throws {
        try await visit { visit in
            let other = Callback(
                state: "another",
                code: visit.callback.code,
                error: nil,
                issuer: nil
            )
            await #expect(throws: SignInRefusal.unknownState) {
                try await visit.party.finish(other, visit.attempt)
            }
        }
    }

    @Test func `is turned away when somebody else answers`() async throws {
        try await visit { visit in
            let other = Callback(
                state: visit.attempt.state,
                code: visit.callback.code,
                error: nil,
                issuer: "https://other.example"
            )
            await #expect(throws: SignInRefusal.wrongIssuer) {
                try await visit.party.finish(other, visit.attempt)
            }
        }
    }

    @Test(arguments: [7200, -7200] as [Int64])
    func `is turned away when the token's time is not now`(seconds: Int64) async throws {
        try await visit(later: seconds) { visit in
            await #expect(throws: SignInRefusal.expired) {
                try await visit.party.finish(visit.callback, visit.attempt)
            }
        }
    }

    @Test func `is turned away when the number is missing`() async throws {
        try await visit(as: "nobody") { visit in
            await #expect(throws: SignInRefusal.missingClaim) {
                try await visit.party.finish(visit.callback, visit.attempt)
            }
        }
        try await visit(described: { $0.provider(claims: ["nin", "ssn"]) }) { visit in
            await #expect(throws: SignInRefusal.missingClaim) {
                try await visit.party.finish(visit.callback, visit.attempt)
            }
        }
    }

    @Test func `is known without a number where none is asked for`() async throws {
        try await visit(as: "nobody", described: { $0.provider(claims: []) }) { visit in
            let identity = try await visit.party.finish(visit.callback, visit.attempt)
            #expect(identity.number == nil && !identity.subject.isEmpty)
        }
    }

    @Test func `is turned away when the way they signed in is not strong enough`() async throws {
        let level: Set = ["http://id.elegnamnden.se/loa/1.0/loa3"]
        try await visit(described: { $0.provider(levels: level) }) { visit in
            await #expect(throws: SignInRefusal.levelTooLow) {
                try await visit.party.finish(visit.callback, visit.attempt)
            }
        }
    }

    /// Since when the visit of `attempt` asks for a proof, in seconds from now.
    private func asking(_ attempt: SignInAttempt, _ seconds: Int64) -> SignInAttempt {
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        return SignInAttempt(
            provider: attempt.provider,
            state: attempt.state,
            nonce: attempt.nonce,
            verifier: attempt.verifier,
            asked: now.adding(seconds: seconds)
        )
    }

    @Test func `is turned away when they were to sign in anew and did so before`() async throws {
        try await visit { visit in
            await #expect(throws: SignInRefusal.proofTooOld) {
                try await visit.party.finish(visit.callback, asking(visit.attempt, 120))
            }
        }
        try await visit { visit in
            let identity = try await visit.party.finish(
                visit.callback,
                asking(visit.attempt, -Int64(TestProvider.patience))
            )
            #expect(identity.number != nil)
        }
    }

    @Test func `is asked for a proof only when it is wanted, and says since when`() async throws {
        let real = try TestProvider.required()
        try await TestProvider.withClient { client in
            let party = Self.party(real.provider(), real, client)
            let (usual, first) = try await party.begin()
            #expect(first.asked == nil && !usual.contains("prompt=") && !usual.contains("max_age="))
            let (anew, second) = try await party.begin(anew: true)
            #expect(second.asked != nil)
            #expect(anew.contains("&prompt=login") && anew.contains("&max_age=1"))
        }
    }

    @Test func `is turned away when the service does not know its own secret`() async throws {
        try await visit(described: { $0.provider(secret: "wrong") }) { visit in
            await #expect(throws: SignInRefusal.codeRefused) {
                try await visit.party.finish(visit.callback, visit.attempt)
            }
        }
    }

    @Test(arguments: [("access_denied", SignInRefusal.cancelled), ("server_error", .refusedThere)])
    func `is told when the provider said no`(error: String, refusal: SignInRefusal) async throws {
        try await visit { visit in
            let no = Callback(state: visit.attempt.state, code: nil, error: error, issuer: nil)
            await #expect(throws: refusal) {
                try await visit.party.finish(no, visit.attempt)
            }
        }
    }

    @Test func `is not sent to a provider that is another than described`() async throws {
        let real = try TestProvider.required()
        try await TestProvider.withClient { client in
            let slash = Self.party(real.provider(issuer: real.issuer + "/"), real, client)
            await #expect(throws: SignInRefusal.notAsDescribed) { try await slash.begin() }
            let plain = real.provider(issuer: "http://id.example")
            let unsafe = Self.party(plain, real, client)
            await #expect(throws: SignInRefusal.notAsDescribed) { try await unsafe.begin() }
        }
    }

    @Test func `hears that a provider does not answer`() async throws {
        let real = try TestProvider.required()
        try await TestProvider.withClient { client in
            let nobody = real.provider(issuer: "http://127.0.0.1:9")
            await #expect(throws: SignInRefusal.unreachable) {
                try await Self.party(nobody, real, client).begin()
            }
        }
    }
}
