import Crypto

/// A hash in the tree over the log: 32 bytes, SHA-256.
///
/// Leaves and nodes begin with different bytes, so that neither can be passed off as the other.
/// - SeeAlso: RFC 6962 section 2.1.
package struct LogHash: Hashable, Sendable {
    /// How many bytes every hash has.
    package static let byteCount = 32

    package let bytes: [UInt8]

    /// Takes stored bytes; nothing unless they are 32.
    package init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }

    /// The leaf of something that is recorded.
    package init(leaf content: some Sequence<UInt8>) {
        self.init(hashing: [0x00] + Array(content))
    }

    /// The node above two others.
    package init(_ left: LogHash, _ right: LogHash) {
        self.init(hashing: [0x01] + left.bytes + right.bytes)
    }

    /// The root of a tree in which nothing is.
    package static let empty = LogHash(hashing: [])

    private init(hashing bytes: [UInt8]) {
        self.bytes = Array(SHA256.hash(data: bytes))
    }
}

extension LogHash: CustomStringConvertible {
    /// The bytes as 64 hexadecimal digits.
    package var description: String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
