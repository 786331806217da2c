/// The letters and figures of a sign-in code or a recovery code, as they stand on the paper.
///
/// Random bits, eighty of them for a sign-in code, in Crockford's base 32: no letter that can be taken for a figure, and none
/// that makes words of what is random. It is never printed but through `inGroups`.
/// - SeeAlso: OWASP ASVS 5.0, 6.4.1.
package struct CodeOnPaper: Hashable, Sendable {
    /// How many random bytes a sign-in code is made of.
    package static let bytes = 10
    /// How many letters and figures a sign-in code has.
    package static let length = 16

    /// As it is kept in mind: without spaces, in capitals.
    package let letters: String

    /// - Parameter bytes: Random ones, a multiple of five of them.
    package init(bytes: [UInt8]) {
        var (text, held, bits) = ("", UInt32(0), 0)
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(Self.alphabet[Int(held >> UInt32(bits)) & 31])
            }
            held &= (1 << UInt32(bits)) - 1
        }
        letters = text
    }

    /// What someone has typed from the paper, with or without spaces and dashes, in any case.
    ///
    /// - Parameter length: How many letters and figures such a code has.
    /// - Returns: Nothing for what can be no code.
    package init?(typed: String, length: Int = Self.length) {
        let kept = typed.uppercased().filter { !$0.isWhitespace && !"-–—_.".contains($0) }
        let read = kept.map { Self.lookalikes[$0] ?? $0 }
        guard read.count == length, read.allSatisfy(Self.alphabet.contains) else {
            return nil
        }
        letters = String(read)
    }

    /// Four at a time, as one reads them from a paper.
    package var inGroups: String {
        stride(from: 0, to: letters.count, by: 4)
            .map { letters.dropFirst($0).prefix(4) }
            .joined(separator: " ")
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let lookalikes: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
}

extension CodeOnPaper: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "•••" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
