import Domain
import Foundation
import Synchronization

/// What comes from outside the program and cannot be repeated: time, identifiers, randomness.
///
/// Only these closures reach out; a test hands over its own.
package struct Effects: Sendable {
    package let now: @Sendable () -> Instant
    /// A new UUID of version 7 for the given instant.
    package let newID: @Sendable (Instant) -> UUID
    /// So many random bytes, fit for secrets.
    package let randomBytes: @Sendable (Int) -> [UInt8]

    package init(
        now: @escaping @Sendable () -> Instant,
        newID: @escaping @Sendable (Instant) -> UUID,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.now = now
        self.newID = newID
        self.randomBytes = randomBytes
    }

    /// The machine's clock and its source of randomness.
    package static let live = Effects(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        newID: { UUIDv7.make(at: $0, random: Order.next.bytes + secureBytes(8)) },
        randomBytes: secureBytes
    )

    /// The live effects with a clock that begins at noon in Sweden on `day` and then runs.
    package static func beginning(on day: CivilDate) -> Effects {
        let start = SwedishTime.noon(on: day)
        let begun = live.now()
        return Effects(
            now: {
                let passed = live.now().milliseconds - begun.milliseconds
                return Instant(milliseconds: start.milliseconds + passed)
            },
            newID: live.newID,
            randomBytes: live.randomBytes
        )
    }

    private static func secureBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

/// Counts identifiers, so that those of one millisecond sort in the order they were made.
private struct Order {
    private static let made = Mutex<UInt16>(0)

    let bytes: [UInt8]

    /// The next number, in the 12 bits that a UUID of version 7 has for it.
    static var next: Order {
        let number = made.withLock { made in
            made = (made + 1) & 0x0FFF
            return made
        }
        return Order(bytes: [UInt8(number >> 8), UInt8(number & 0xFF)])
    }
}

/// Makes identifiers that sort in order of creation (RFC 9562, version 7).
package enum UUIDv7 {
    /// - Parameter random: Ten bytes, of which the lower twelve bits of the first two may count.
    package static func make(at instant: Instant, random: [UInt8]) -> UUID {
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: instant.milliseconds >> (40 - 8 * $0)) }
        bytes += random.prefix(10) + Array(repeating: 0, count: max(0, 10 - random.count))
        bytes[6] = 0x70 | (bytes[6] & 0x0F)
        bytes[8] = 0x80 | (bytes[8] & 0x3F)
        return UUID(
            uuid: (
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
                bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14],
                bytes[15]
            )
        )
    }
}
