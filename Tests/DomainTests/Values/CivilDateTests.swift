import Domain
import Fixtures
import Testing

@Suite struct `A civil date` {
    private static let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// Counts forward day by day, as one would on paper, and compares with the arithmetic.
    @Test func `is the same day by number and by name, every day from 1900 to 2100`() {
        var (year, month, day) = (1900, 1, 1)
        var number = -25_567
        while year <= 2100 {
            let date = CivilDate(daysSince1970: number)
            guard date == CivilDate(year: year, month: month, day: day),
                date.daysSince1970 == number
            else {
                Issue.record("day \(number) is \(date), not \(year)-\(month)-\(day)")
                return
            }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year == 2000)
            let last = Self.monthLengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
            (day, number) = (day + 1, number + 1)
            if day > last { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
        #expect(number == CivilDate("2101-01-01").daysSince1970)
    }

    @Test(arguments: [("2000-02-29", true), ("2024-02-29", true), ("1900-02-29", false)])
    func `knows leap years`(text: String, exists: Bool) {
        #expect((CivilDate(text) != nil) == exists)
    }

    @Test(arguments: [
        "", "2026-11-31", "2026-13-01", "2026-00-10", "2026-01-00", "2025-02-29", "0000-01-01",
        "26-11-21", "2026-1-1", "20261121", "2026-11-21 ", "+026-11-21", "2026-11-2१", "2026/11/21",
    ])
    func `is not read from what is no day`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: ["0001-01-01", "0987-06-05", "2026-11-21", "9999-12-31"])
    func `reads and writes the same text`(text: String) {
        #expect(CivilDate(text)?.description == text)
    }

    @Test(arguments: [
        ("2024-02-28", 1, "2024-02-29"), ("2025-02-28", 1, "2025-03-01"),
        ("2026-01-01", -1, "2025-12-31"), ("2026-11-21", 90, "2027-02-19"),
    ])
    func `counts days across months and years`(start: CivilDate, days: Int, end: CivilDate) {
        #expect(start.adding(days: days) == end)
        #expect(start.days(until: end) == days)
        #expect(end.days(until: start) == -days)
    }

    @Test(arguments: [
        ("2008-02-29", 18, "2026-03-01"), ("2008-02-29", 16, "2024-02-29"),
        ("2008-05-04", 18, "2026-05-04"), ("2026-11-21", -1, "2025-11-21"),
    ])
    func `counts years, and takes 29 February for 1 March`(
        start: CivilDate,
        years: Int,
        end: CivilDate
    ) {
        #expect(start.adding(years: years) == end)
    }

    @Test func `comes before a later day`() {
        let inOrder: [CivilDate] = ["2025-12-31", "2026-01-30", "2026-02-01", "2026-02-02"]
        #expect(inOrder.reversed().sorted() == inOrder)
    }
}
