import Coordination
import Domain
import Hummingbird
import HummingbirdTesting

@testable import Web

extension InfoStory {
    /// The page at an address, as someone sees it.
    func get(_ path: String, as caller: Caller) async throws -> String {
        try await site(as: caller) { client in
            String(buffer: try await client.execute(uri: path, method: .get).body)
        }
    }

    /// What a form answers when its fields are sent, each as `name=value`.
    func post(_ fields: [String], to path: String, as caller: Caller) async throws -> TestResponse {
        try await site(as: caller) { client in
            try await client.execute(
                uri: path,
                method: .post,
                body: ByteBuffer(string: fields.joined(separator: "&"))
            )
        }
    }
}
