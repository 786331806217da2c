import Domain
import Fixtures
import Testing

@Suite struct `A period` {
    @Test func `does not end before it begins`() {
        #expect(Period(from: "2026-11-21", until: "2026-11-20") == nil)
        #expect(Period(from: "2026-11-21", until: "2026-11-21") != nil)
    }

    @Test(arguments: [
        ("2026-10-31", false), ("2026-11-01", true), ("2026-11-30", true), ("2026-12-01", false),
    ])
    func `holds both its ends and nothing outside`(day: CivilDate, isWithin: Bool) {
        #expect(Period.days("2026-11-01", "2026-11-30").contains(day) == isWithin)
    }

    @Test func `without an end goes on`() {
        #expect(Period.days("2026-11-01").contains("2099-01-01"))
        #expect(!Period.days("2026-11-01").contains("2026-10-31"))
    }

    @Test(arguments: [
        (Period.days("2026-11-30", "2026-12-05"), true), (.days("2026-12-01"), false),
        (.days("2026-01-01", "2026-11-01"), true), (.days("2026-01-01", "2026-10-31"), false),
        (.days("2020-01-01"), true), (.days("2026-11-10", "2026-11-11"), true),
    ])
    func `overlaps another when they share a day`(other: Period, shares: Bool) {
        let period = Period.days("2026-11-01", "2026-11-30")
        #expect(period.overlaps(other) == shares)
        #expect(other.overlaps(period) == shares)
    }
}
