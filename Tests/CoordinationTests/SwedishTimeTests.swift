import Coordination
import Domain
import Fixtures
import Foundation
import Testing

@Suite struct `Swedish time` {
    /// Milliseconds since 1970 in UTC, and what people in Sweden call the moment.
    @Test(arguments: [
        (1_795_215_599_000, "2026-11-20", "23.59"), (1_795_215_600_000, "2026-11-21", "00.00"),
        (1_782_856_800_000, "2026-07-01", "00.00"), (1_782_856_799_000, "2026-06-30", "23.59"),
        (1_774_745_999_000, "2026-03-29", "01.59"), (1_774_746_000_000, "2026-03-29", "03.00"),
        (0, "1970-01-01", "01.00"),
    ])
    func `is an hour ahead in winter and two in summer`(
        milliseconds: Int64,
        day: CivilDate,
        clock: String
    ) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(SwedishTime.day(of: instant) == day)
        #expect(SwedishTime.clock(of: instant) == clock)
    }

    @Test(arguments: ["2026-01-01", "2026-03-29", "2026-10-25", "2026-11-21"])
    func `has its noon on the day itself`(day: CivilDate) {
        let noon = SwedishTime.noon(on: day)
        #expect(SwedishTime.day(of: noon) == day)
        #expect(SwedishTime.clock(of: noon) == "12.00")
    }
}

@Suite struct `A new identifier` {
    @Test func `is of version 7 and sorts by the instant it was made`() {
        let most = [UInt8](repeating: 255, count: 10)
        let least = [UInt8](repeating: 0, count: 10)
        let earlier = UUIDv7.make(at: Instant(milliseconds: 1_795_215_600_000), random: most)
        let later = UUIDv7.make(at: Instant(milliseconds: 1_795_215_600_001), random: least)
        #expect(earlier.uuidString < later.uuidString)
        #expect(earlier.uuidString == "01A1FB30-2980-7FFF-BFFF-FFFFFFFFFFFF")
    }
}
