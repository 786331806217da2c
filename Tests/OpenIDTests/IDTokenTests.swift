import Domain
import Fixtures
import Foundation
import Testing

@testable import OpenID

/// Tokens that the real provider has signed, believed or not.
@Suite struct `A token that a provider has signed` {
    /// A token for one client, and the party that reads it as another.
    @discardableResult
    private func token<Value: Sendable>(
        for client: String = "sammanhang",
        _ body: (_ text: String, RelyingParty, SignInAttempt) async throws -> Value
    ) async throws -> Value {
        let real = try TestProvider.required()
        return try await TestProvider.withClient { http in
            func party(_ name: String) -> RelyingParty {
                RelyingParty(
                    real.provider(as: name),
                    returnAddress: real.return,
                    client: http,
                    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
                    now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
                )
            }
            let maker = party(client)
            let (address, attempt) = try await maker.begin()
            let back = try await real.comeBack(from: address, as: "karin", http)
            let text = try await maker.token(for: Callback(address: back), attempt)
            return try await body(text, party("sammanhang"), attempt)
        }
    }

    @Test func `is believed as it stands`() async throws {
        try await token { text, party, attempt in
            let identity = try await party.identity(in: text, answering: attempt)
            #expect(identity.number != nil)
        }
    }

    @Test func `is not believed when it is meant for another service`() async throws {
        try await token(for: "other") { text, party, attempt in
            await #expect(throws: SignInRefusal.wrongAudience) {
                try await party.identity(in: text, answering: attempt)
            }
        }
    }

    @Test(arguments: [0, 1, 2]) func `is not believed when a letter is another`(
        part: Int
    ) async throws {
        try await token { text, party, attempt in
            var parts = text.split(separator: ".").map(String.init)
            let middle = parts[part].index(parts[part].startIndex, offsetBy: 20)
            let letter = parts[part][middle] == "A" ? "B" : "A"
            parts[part].replaceSubrange(middle...middle, with: letter)
            let changed = parts.joined(separator: ".")
            await #expect(throws: SignInRefusal.wrongSignature) {
                try await party.identity(in: changed, answering: attempt)
            }
        }
    }

    @Test(arguments: ["none", "HS256"]) func `is not believed without a pair of keys`(
        algorithm: String
    ) async throws {
        try await token { text, party, attempt in
            var parts = text.split(separator: ".").map(String.init)
            parts[0] = Data("{\"alg\":\"\(algorithm)\",\"typ\":\"JWT\"}".utf8).base64EncodedString()
                .replacingOccurrences(of: "=", with: "")
            let unsigned = parts.joined(separator: ".")
            await #expect(throws: SignInRefusal.wrongSignature) {
                try await party.identity(in: unsigned, answering: attempt)
            }
        }
    }
}
