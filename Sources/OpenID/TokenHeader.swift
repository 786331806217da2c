import Domain
import Foundation

/// Which key a token says that it is signed with; nothing is believed of it.
struct TokenHeader: Decodable {
    private let algorithm: String
    /// The name of the key.
    let key: String?

    private enum CodingKeys: String, CodingKey {
        case algorithm = "alg"
        case key = "kid"
    }

    /// - Throws: `SignInRefusal.wrongSignature` when it is no header, or names no pair of keys.
    init(of token: String) throws(SignInRefusal) {
        let piece = token.prefix { $0 != "." }
            .replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - piece.count % 4) % 4)
        guard let data = Data(base64Encoded: piece + padding),
            let header = try? JSONDecoder().decode(Self.self, from: data),
            Self.pairs.contains(header.algorithm)
        else { throw .wrongSignature }
        self = header
    }

    /// Signatures with a pair of keys; a secret that both know would prove nothing to others.
    private static let pairs: Set<String> = [
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
    ]
}
