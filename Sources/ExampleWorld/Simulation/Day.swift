import Domain

/// A day as it stands in a text, `2026-11-21`.
struct Day: Hashable, Sendable {
    /// How many bytes its text form has.
    static let length = 10

    /// Days since 1970-01-01.
    let number: Int

    /// Nothing where digits go on before or after, or where the digits are no day.
    init?(_ bytes: [UInt8], at place: Int) {
        guard place + Self.length <= bytes.count, Self.isDigit(bytes[place]),
            place == 0 || !Self.isDigit(bytes[place - 1]),
            place + Self.length == bytes.count || !Self.isDigit(bytes[place + Self.length])
        else { return nil }
        let text = String(decoding: bytes[place..<place + Self.length], as: UTF8.self)
        guard text.utf8.dropFirst(4).first == UInt8(ascii: "-"), let day = CivilDate(text) else {
            return nil
        }
        number = day.daysSince1970
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
