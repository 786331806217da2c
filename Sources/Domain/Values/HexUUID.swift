import Foundation

/// The text form of a UUID, 8-4-4-4-12 hexadecimal digits, read in any case and written in lower.
///
/// A page reads and writes thousands of identifiers, and Foundation goes through `sscanf` and
/// `snprintf` for each.
enum HexUUID {
    private static let length = 36

    static func value(of text: String) -> UUID? {
        var text = text
        return text.withUTF8(value)
    }

    /// The sixteen bytes as one number, by which identifiers sort as their texts do.
    static func number(of value: UUID) -> UInt128 {
        withUnsafeBytes(of: value) { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) }
    }

    private static func value(of bytes: UnsafeBufferPointer<UInt8>) -> UUID? {
        guard bytes.count == length else { return nil }
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        for place in 0..<length {
            let byte = bytes[place]
            if isDash(place) {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let digit = digit(byte) else { return nil }
                halves.high = halves.high << 4 | halves.low >> 60
                halves.low = halves.low << 4 | digit
            }
        }
        let number = UInt128(halves.high) << 64 | UInt128(halves.low)
        return withUnsafeBytes(of: number.bigEndian) { $0.loadUnaligned(as: UUID.self) }
    }

    static func text(of value: UUID) -> String {
        let number = number(of: value)
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

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x41...0x46: UInt64(byte - 0x37)
        case 0x61...0x66: UInt64(byte - 0x57)
        default: nil
        }
    }
}
