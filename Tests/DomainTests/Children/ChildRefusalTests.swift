import Domain
import Fixtures
import Testing

@Suite struct `A child that is to be written down` {
    private static let today: CivilDate = "2026-11-21"

    /// From the published lists of test numbers.
    private func number(_ text: String) throws -> IdentityNumber {
        try IdentityNumber(parsing: text, today: Self.today)
    }

    @Test(arguments: ["2017-01-01", "2017-01-02", "2017-01-31"] as [CivilDate])
    func `may have a number that names a nearby day of the month`(born: CivilDate) throws {
        try Child.check(
            birthDate: born,
            against: try number("201701012393"),
            today: Self.today
        )
    }

    @Test(arguments: ["2017-02-01", "2016-01-01", "2016-12-31"] as [CivilDate])
    func `has no number of another month or year`(born: CivilDate) throws {
        let number = try number("201701012393")
        #expect(throws: Child.Refusal.birthDateContradictsNumber) {
            try Child.check(birthDate: born, against: number, today: Self.today)
        }
    }

    @Test func `may have a coordination number of another day, or none`() throws {
        let coordination = try number("202304742386")
        for number in [coordination, nil] {
            try Child.check(birthDate: "2022-01-01", against: number, today: Self.today)
        }
    }

    @Test(arguments: ["1916-11-20", "1900-01-01"] as [CivilDate])
    func `was not born so long ago that the year must be mistyped`(born: CivilDate) throws {
        try Child.check(birthDate: "1916-11-21", against: nil, today: Self.today)
        #expect(throws: Child.Refusal.birthDateTooEarly("1916-11-21")) {
            try Child.check(birthDate: born, against: nil, today: Self.today)
        }
    }

    @Test func `has been born`() {
        #expect(throws: Child.Refusal.birthDateInFuture("2026-11-22")) {
            try Child.check(birthDate: "2026-11-22", against: nil, today: Self.today)
        }
    }
}
