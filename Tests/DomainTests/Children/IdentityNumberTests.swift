import Domain
import Fixtures
import Testing

/// The numbers come from Skatteverket's published lists of test numbers, or from the examples of the
/// national FHIR base profile.
@Suite struct `An identity number` {
    private static let today: CivilDate = "2026-11-21"

    private func parse(_ text: String) throws -> IdentityNumber {
        try IdentityNumber(parsing: text, today: Self.today)
    }

    @Test(arguments: [
        ("201701012393", "2017-01-01"), ("189001019802", "1890-01-01"),
        ("200002292399", "2000-02-29"), ("202402292383", "2024-02-29"),
        ("191212121212", "1912-12-12"),
    ])
    func `is personal when its digits name a day`(digits: String, day: CivilDate) throws {
        let number = try parse(digits)
        #expect(number == .personal(digits: digits))
        #expect(number.namedDate == day)
    }

    @Test(arguments: [
        ("197010632391", "1970-10-03"), ("202601612381", "2026-01-01"),
        ("191401682396", "1914-01-08"),
    ])
    func `is a coordination number when sixty is added to the day`(
        digits: String,
        day: CivilDate
    ) throws {
        let number = try parse(digits)
        #expect(number == .coordination(digits: digits))
        #expect(number.namedDate == day)
    }

    @Test(arguments: ["98240301AA06", "20210325K069"])
    func `is a reserve number when it holds a letter`(characters: String) throws {
        let number = try parse(characters.lowercased())
        #expect(number == .reserve(characters: characters))
        #expect(number.namedDate == nil)
    }

    @Test(arguments: [
        ("20170101-2393", "201701012393"), (" 2017 0101–2393 ", "201701012393"),
        ("170101-2393", "201701012393"), ("1701012393", "201701012393"),
        ("900101-2385", "199001012385"), ("121212+1212", "191212121212"),
        ("900101+9802", "189001019802"), ("20210325-k069", "20210325K069"),
    ])
    func `is read as people write it`(text: String, stored: String) throws {
        #expect(try parse(text).revealed == stored)
    }

    /// The same ten digits, the day before the birthday and on it.
    @Test func `without a century belongs to the latest that is not in the future`() throws {
        let before = try IdentityNumber(parsing: "170101-2393", today: "2016-12-31")
        let born = try IdentityNumber(parsing: "170101-2393", today: "2017-01-01")
        #expect(before.namedDate == "1917-01-01")
        #expect(born.namedDate == "2017-01-01")
    }

    @Test func `with a plus sign is a hundred years or more, from the first day of that year`()
        throws
    {
        let number = try IdentityNumber(parsing: "121212+1212", today: "2012-01-01")
        #expect(number.namedDate == "1912-12-12")
    }

    @Test(arguments: [
        ("", IdentityNumber.Problem.form), ("12345", .form), ("2017010123933", .form),
        ("AA240301AA06", .form), ("2017a", .form), ("201701012393!", .form),
        ("20170101-2393abc", .form), ("20170101-2393a", .form), ("170101-2393ab", .form),
        ("201713012393", .date), ("190002292399", .date), ("202601922381", .date),
        ("201701002393", .date), ("201701012394", .checkDigit), ("191212121213", .checkDigit),
        ("202601612382", .checkDigit), ("201713012394", .date),
    ])
    func `has a first problem`(text: String, problem: IdentityNumber.Problem) {
        #expect(throws: problem) { try parse(text) }
    }

    @Test(arguments: ["201701012393", "202601612381", "98240301AA06"])
    func `is the same when it has been stored`(text: String) throws {
        let number = try parse(text)
        #expect(IdentityNumber(stored: number.revealed) == number)
    }

    @Test(arguments: ["201701012394", "2017", ""])
    func `is not read from what was never stored`(text: String) {
        #expect(IdentityNumber(stored: text) == nil)
    }
}
