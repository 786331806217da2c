import Coordination
import Domain
import Foundation
import Synchronization

/// A clock that stands still until a test moves it, and ids and bytes that count upwards.
///
/// A class, because the closures of `Effects` and the test share one clock.
package final class TestClock: Sendable {
    private let instant: Mutex<Instant>
    private let made = Mutex(UInt64(0))

    /// Begins at noon in Sweden on `day`.
    package init(_ day: CivilDate) {
        instant = Mutex(SwedishTime.noon(on: day))
    }

    package func move(to day: CivilDate) {
        instant.withLock { $0 = SwedishTime.noon(on: day) }
    }

    package func advance(seconds: Int64) {
        instant.withLock { $0 = $0.adding(seconds: seconds) }
    }

    package var effects: Effects {
        Effects(
            now: { self.instant.withLock { $0 } },
            newID: { UUIDv7.make(at: $0, random: self.bytes(10)) },
            randomBytes: bytes
        )
    }

    /// The next number, in so many bytes; the greatest part comes first.
    private func bytes(_ count: Int) -> [UInt8] {
        let number = made.withLock { made in
            made += 1
            return made
        }
        return (0..<count).map { position in
            let shift = 8 * (count - 1 - position)
            return shift < 64 ? UInt8(truncatingIfNeeded: number >> UInt64(shift)) : 0
        }
    }
}
