import Crypto
import Foundation

/// What the account and the app on the phone both know, and make codes from (RFC 4226).
struct OneTimeSecret: Sendable {
    /// Twenty bytes, as long as the hash.
    static let length = 20

    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The code of a step, with zeros in front.
    func code(at step: Int64, digits: Int) -> String {
        let message = withUnsafeBytes(of: step.bigEndian) { Data($0) }
        let key = SymmetricKey(data: bytes)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        let start = Int(hash[hash.count - 1] & 0x0F)
        let number = hash[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let wanted = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String((number & 0x7FFF_FFFF) % wanted)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// As it is typed in by hand (RFC 4648, base 32).
    var text: String { Self.text(of: bytes) }

    /// Nothing for what is no secret.
    init?(text: String) {
        var (bytes, held, bits) = ([UInt8](), UInt32(0), 0)
        for letter in text {
            guard let value = Self.letters.firstIndex(of: letter) else { return nil }
            held = held << 5 | UInt32(value)
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
            held &= (1 << UInt32(bits)) - 1
        }
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// Bytes as letters and figures that are hard to take for each other.
    static func text(of bytes: [UInt8]) -> String {
        var (text, held, bits) = ("", UInt32(0), 0)
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(held >> UInt32(bits)) & 31])
            }
            held &= (1 << UInt32(bits)) - 1
        }
        return text
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
}
