import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1

/// Speaks with a provider: short answers, soon, and never by a detour.
struct ProviderLink: Sendable {
    /// How long an answer may be, in bytes.
    private static let longest = 256 * 1024

    private let client: HTTPClient
    private let patience: TimeAmount

    /// - Parameter client: One that follows no redirect.
    init(to provider: Provider, _ client: HTTPClient) {
        self.client = client
        patience = .seconds(Int64(provider.patience))
    }

    func get<Answer: Decodable>(_ address: String) async throws(SignInRefusal) -> Answer {
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "accept", value: "application/json")
        return try await answer(to: request, onNo: .unreachable)
    }

    func post<Answer: Decodable>(
        _ form: FormText,
        to address: String,
        as name: String,
        _ secret: Secret<String>
    ) async throws(SignInRefusal) -> Answer {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        let credentials = "\(FormText.escape(name)):\(FormText.escape(secret.revealed))"
        request.headers.add(name: "accept", value: "application/json")
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.headers.add(
            name: "authorization",
            value: "Basic \(Data(credentials.utf8).base64EncodedString())"
        )
        request.body = .bytes(ByteBuffer(string: form.text))
        return try await answer(to: request, onNo: .codeRefused)
    }

    private func answer<Answer: Decodable>(
        to request: HTTPClientRequest,
        onNo: SignInRefusal
    ) async throws(SignInRefusal) -> Answer {
        do {
            let response = try await client.execute(request, timeout: patience)
            guard response.status == .ok else {
                throw (400..<500).contains(response.status.code) ? onNo : .unreachable
            }
            let body = try await response.body.collect(upTo: Self.longest)
            return try JSONDecoder().decode(Answer.self, from: Data(body.readableBytesView))
        } catch let refusal as SignInRefusal {
            throw refusal
        } catch {
            throw .unreachable
        }
    }
}
