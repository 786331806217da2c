import Domain

/// An identifier as two numbers, quick to move in time and to write out.
///
/// The upper half holds the instant, and the order within it; the lower half is random.
/// - SeeAlso: RFC 9562 section 5.7.
struct MouldID: Hashable, Sendable {
    /// How many bytes its text form has.
    static let length = 36

    private let upper: UInt64
    private let lower: UInt64

    init(upper: UInt64, lower: UInt64) {
        self.upper = upper
        self.lower = lower
    }

    init?(_ text: String) {
        self.init(Array(text.utf8), at: 0)
    }

    /// Reads the text form, 8-4-4-4-12 digits in lower case.
    init?(_ bytes: [UInt8], at place: Int) {
        guard place + Self.length <= bytes.count else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for offset in 0..<Self.length {
            let byte = bytes[place + offset]
            if Self.isDash(offset) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Self.digit(byte) else { return nil }
            if digits < 16 {
                halves.0 = halves.0 << 4 | digit
            } else {
                halves.1 = halves.1 << 4 | digit
            }
            digits += 1
        }
        self.init(upper: halves.0, lower: halves.1)
    }

    /// The same place in the order, so many milliseconds later, and another random part.
    ///
    /// - Parameter salt: Mixed into the random bits; the two that say the variant stay.
    func moved(by milliseconds: Int64, salt: UInt64) -> MouldID {
        let instant = Int64(upper >> 16) + milliseconds
        return MouldID(
            upper: UInt64(bitPattern: instant) << 16 | upper & 0xFFFF,
            lower: lower ^ (salt & 0x3FFF_FFFF_FFFF_FFFF)
        )
    }

    var text: String {
        String(unsafeUninitializedCapacity: Self.length) { buffer in
            var digits = 0
            for offset in 0..<Self.length {
                if Self.isDash(offset) {
                    buffer[offset] = UInt8(ascii: "-")
                    continue
                }
                let half = digits < 16 ? upper : lower
                let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (digits % 16))) & 0xF
                buffer[offset] = digit < 10 ? 0x30 + digit : 0x57 + digit
                digits += 1
            }
            return Self.length
        }
    }

    private static func isDash(_ offset: Int) -> Bool {
        offset == 8 || offset == 13 || offset == 18 || offset == 23
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x61...0x66: UInt64(byte - 0x57)
        default: nil
        }
    }
}

/// Every identifier in a story, each with a place.
struct MouldIDs: Sendable {
    private(set) var all: [MouldID] = []
    private var places: [MouldID: Int] = [:]

    mutating func place(of id: MouldID) -> Int {
        if let place = places[id] { return place }
        places[id] = all.count
        all.append(id)
        return all.count - 1
    }
}
