import Coordination
import Domain
import Synchronization

/// Time, identifiers and randomness for the example world, the same at every seeding.
///
/// A class, because the service keeps it in its effects while the teller moves it from day to day.
final class SeedClock: Sendable {
    /// How far the clock goes on its own each time someone looks at it.
    private static let secondsPerLook: Int64 = 45
    /// How long before noon a day begins: a quarter past eight.
    private static let secondsFromMorningToNoon: Int64 = 13_500

    private struct State {
        var instant: Instant
        var generator: SplitMix64
        /// How many identifiers the present instant has given, so that they sort as they came.
        var given = 0
    }

    private let state: Mutex<State>

    init(on day: CivilDate) {
        state = Mutex(
            State(instant: Self.morning(of: day), generator: SplitMix64(seed: 0x5EED))
        )
    }

    /// The effects through which the service sees this clock.
    var effects: Effects {
        Effects(
            now: { self.look() },
            newID: { UUIDv7.make(at: $0, random: self.bytesForID()) },
            randomBytes: { self.bytes($0) }
        )
    }

    /// Sets the clock to the morning of `day`; a day that has begun just goes on.
    func move(to day: CivilDate) {
        state.withLock { state in
            guard SwedishTime.day(of: state.instant) != day else { return }
            state.instant = Self.morning(of: day)
            state.given = 0
        }
    }

    private func look() -> Instant {
        state.withLock { state in
            state.instant = state.instant.adding(seconds: Self.secondsPerLook)
            state.given = 0
            return state.instant
        }
    }

    private func bytes(_ count: Int) -> [UInt8] {
        state.withLock { state in
            (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &state.generator) }
        }
    }

    /// Ten bytes of which the first two count, as RFC 9562 allows in section 6.2.
    private func bytesForID() -> [UInt8] {
        let number = state.withLock { state in
            state.given += 1
            return state.given
        }
        return [UInt8(number >> 8 & 0x0F), UInt8(number & 0xFF)] + bytes(8)
    }

    private static func morning(of day: CivilDate) -> Instant {
        SwedishTime.noon(on: day).adding(seconds: -secondsFromMorningToNoon)
    }
}
