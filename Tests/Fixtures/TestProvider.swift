import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import OpenID

/// The real provider that `scripts/with-provider` started, and a browser for signing in there.
package struct TestProvider: Decodable, Sendable {
    /// Nothing when the tests run without one.
    package static let shared: TestProvider? = {
        guard let path = TestPlace.environment["SAMMANHANG_TEST_PROVIDER"],
            let file = FileManager.default.contents(atPath: path)
        else { return nil }
        return try? JSONDecoder().decode(Self.self, from: file)
    }()

    /// - Throws: `NoTestProvider`, so that a run without it does not pass for one with it.
    package static func required() throws -> TestProvider {
        guard let shared else { throw NoTestProvider() }
        return shared
    }

    /// How long it may take on a machine that does a great deal beside, in seconds.
    package static let patience = 120

    private let api: String
    package let issuer: String
    /// Where the provider sends the browser back to.
    package let `return`: String
    /// The claim in which it gives the personal number.
    package let claim: String
    /// Everyone's personal number, by user name; some have none.
    package let numbers: [String: String]
    private let clients: [String: String]
    private let passwords: [String: String]

    /// The provider as a configuration describes it.
    package func provider(
        as client: String = "sammanhang",
        issuer: String? = nil,
        secret: String? = nil,
        claims: [String]? = nil,
        levels: Set<String> = []
    ) -> Provider {
        Provider(
            key: "eid",
            name: "Prov-eID",
            issuer: issuer ?? self.issuer,
            clientID: client,
            clientSecret: Secret(secret ?? clients[client] ?? ""),
            scopes: ["openid"],
            numberClaims: claims ?? [claim],
            levels: levels,
            patience: Self.patience
        )
    }

    /// The secret of the client, as a file of a server's holds it.
    package func secret(of client: String = "sammanhang") -> String { clients[client] ?? "" }

    /// Signs in at the provider as someone, and returns the address that the browser is sent back to.
    package func comeBack(
        from address: String,
        as person: String,
        _ http: HTTPClient
    ) async throws -> String {
        // Whoever is to sign in anew and is slow is asked once more, as by any provider.
        for _ in 1...10 {
            if let back = try await sentBack(from: address, as: person, http) { return back }
        }
        throw NotSentBack()
    }

    private func sentBack(
        from address: String,
        as person: String,
        _ http: HTTPClient
    ) async throws -> String? {
        let password = ["username": person, "password": passwords[person] ?? ""]
        let signedIn = try await send(.POST, "\(api)/auth/", password, nil, http)
        let cookie = signedIn.headers["set-cookie"].first.map { String($0.prefix { $0 != ";" }) }
        let sentOn = try await send(.GET, "\(address)&g_continue", nil, cookie, http)
        let back = sentOn.headers.first(name: "location")
        return back.flatMap { $0.hasPrefix(`return`) ? $0 : nil }
    }

    private func send(
        _ method: HTTPMethod,
        _ address: String,
        _ body: [String: String]?,
        _ cookie: String?,
        _ http: HTTPClient
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: address)
        request.method = method
        if let cookie { request.headers.add(name: "cookie", value: cookie) }
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
        }
        let response = try await http.execute(request, timeout: .seconds(Int64(Self.patience)))
        guard (200..<400).contains(response.status.code) else { throw NotSentBack() }
        return response
    }

    /// A client that stays where it is sent, as ours does.
    package static func withClient<Value: Sendable>(
        _ body: (HTTPClient) async throws -> Value
    ) async throws -> Value {
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: HTTPClient.Configuration(redirectConfiguration: .disallow)
        )
        do {
            let value = try await body(client)
            try await client.shutdown()
            return value
        } catch {
            try await client.shutdown()
            throw error
        }
    }
}

/// Nobody has started a provider: `scripts/with-provider` does.
package struct NoTestProvider: Error {}

/// The provider did not let the browser come back.
package struct NotSentBack: Error {}

extension Callback {
    /// What stands in an address that a browser is sent back to.
    package init(address: String) {
        let items = URLComponents(string: address)?.queryItems ?? []
        func value(_ name: String) -> String? { items.first { $0.name == name }?.value }
        self.init(
            state: value("state") ?? "",
            code: value("code"),
            error: value("error"),
            issuer: value("iss")
        )
    }
}
