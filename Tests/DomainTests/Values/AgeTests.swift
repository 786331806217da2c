import Domain
import Fixtures
import Testing

@Suite struct `An age` {
    @Test(arguments: [
        ("2008-11-21", "2026-11-20", 17), ("2008-11-21", "2026-11-21", 18),
        ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
        ("2026-11-21", "2026-11-21", 0),
    ])
    func `grows on the birthday itself`(born: CivilDate, day: CivilDate, years: Int) {
        #expect(Age(bornOn: born, on: day).years == years)
    }

    @Test func `is never less than nothing`() {
        #expect(Age(bornOn: "2026-11-21", on: "2020-01-01") == Age(years: 0))
        #expect(Age(years: -3) == Age(years: 0))
    }

    @Test func `is compared by its years`() {
        #expect(Age(years: 9) < Age(years: 10))
        #expect(!(Age(years: 10) < Age(years: 10)))
    }
}
