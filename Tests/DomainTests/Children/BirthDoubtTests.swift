import Domain
import Fixtures
import Testing

@Suite struct `A birthday that is unusual` {
    private static let today: CivilDate = "2026-11-21"

    private func doubt(_ birthDate: CivilDate, _ number: String? = nil) throws -> BirthDoubt? {
        let number = try number.map { try IdentityNumber(parsing: $0, today: Self.today) }
        return BirthDoubt.about(birthDate, against: number, today: Self.today)
    }

    // From the published lists of test numbers.
    @Test func `is asked about when the number names another day`() throws {
        #expect(try doubt("2017-01-02", "201701012393") == .numberNamesAnotherDay)
        #expect(try doubt("2017-01-01", "201701012393") == nil)
        // A coordination number names its day with 60 added.
        #expect(try doubt("2023-04-15", "202304742386") == .numberNamesAnotherDay)
        #expect(try doubt("2023-04-14", "202304742386") == nil)
    }

    @Test func `is asked about when nobody that old has a plan of this kind`() throws {
        #expect(try doubt("1985-05-03") == .grownUp(Age(years: 41)))
        #expect(try doubt("2000-11-21") == .grownUp(Age(years: 26)))
        #expect(try doubt("2000-11-22") == nil)
    }
}
