import Foundation

/// The text form of a UUID, 8-4-4-4-12 hexadecimal digits, read in any case and written in lower.
///
/// A page reads and writes thousands of identifiers, and Foundation goes through `sscanf` and
/// `snprintf` for each.
enum HexUUID {
    private static let length = 36

    static func value(of text: String) -> UUID? {
        let bytes = text.utf8
        guard bytes.count == length else { return nil }
        var number = UInt128(0)
        for (place, byte) in bytes.enumerated() {
            if isDash(place) {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let digit = digit(byte) else { return nil }
                number = number << 4 | digit
            }
        }
        return withUnsafeBytes(of: number.bigEndian) { $0.loadUnaligned(as: UUID.self) }
    }

    static func text(of value: UUID) -> String {
        let number = withUnsafeBytes(of: value) {
            UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self))
        }
        return String(unsafeUninitializedCapacity: length) { buffer in
            var shift = 128
            for place in 0..<length {
                if isDash(place) {
                    buffer[place] = UInt8(ascii: "-")
                    continue
                }
                shift -= 4
                let digit = UInt8(truncatingIfNeeded: number >> shift) & 0xF
                buffer[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
            }
            return length
        }
    }

    private static func isDash(_ place: Int) -> Bool {
        place == 8 || place == 13 || place == 18 || place == 23
    }

    private static func digit(_ byte: UInt8) -> UInt128? {
        switch byte {
        case 0x30...0x39: UInt128(byte - 0x30)
        case 0x41...0x46: UInt128(byte - 0x37)
        case 0x61...0x66: UInt128(byte - 0x57)
        default: nil
        }
    }
}
