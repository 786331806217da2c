import Domain
import Fixtures
import Testing

@Suite struct `A user name` {
    @Test func `is the same however it is capitalised`() throws {
        #expect(try UserName(parsing: " Åke.Provskog ").description == "åke.provskog")
    }

    @Test(arguments: [
        ("", UserName.Problem.empty), ("a", .form), ("a b", .form), ("a;b", .form),
        ("19900101-2380", .identityNumber), ("199001012380", .identityNumber),
        ("900101.2380", .identityNumber),
        (String(repeating: "a", count: 65), .form),
    ])
    func `is no other text, and least of all a personal number`(
        text: String,
        problem: UserName.Problem
    ) {
        #expect(throws: problem) { try UserName(parsing: text) }
    }
}

@Suite struct `A name` {
    @Test(arguments: [
        ("", ProperName.Problem.empty), ("  ", .empty), ("Ida 900101", .identityNumber),
        (String(repeating: "a", count: 101), .tooLong),
    ])
    func `is neither empty, nor long, nor a personal number`(
        text: String,
        problem: ProperName.Problem
    ) {
        #expect(throws: problem) { try ProperName(parsing: text) }
    }

    @Test func `may hold a small number`() throws {
        #expect(try ProperName(parsing: " BUP team 2 ").description == "BUP team 2")
    }
}

@Suite struct `The days of an assignment` {
    private let today: CivilDate = "2026-11-21"

    @Test func `may end at once, and never before what has been in force`() throws {
        let days = Period.days("2026-01-01", "2026-12-31")
        #expect(try days.ending(on: "2026-11-20", today: today)?.until == "2026-11-20")
        #expect(throws: StaffingRefusal.tooFarBack(earliest: "2026-11-20")) {
            try days.ending(on: "2026-11-19", today: today)
        }
        #expect(throws: StaffingRefusal.endsAlready("2026-12-31")) {
            try days.ending(on: "2026-12-31", today: today)
        }
    }

    @Test func `are none when they end before they begin`() throws {
        #expect(try Period.days("2027-01-01").ending(on: today, today: today) == nil)
    }

    @Test(arguments: [
        (Period.days("2026-02-01", "2026-03-01"), true), (.days("2026-01-01", "2026-12-31"), true),
        (.days("2025-12-31", "2026-03-01"), false), (.days("2026-02-01", "2027-01-01"), false),
        (.days("2026-02-01"), false),
    ])
    func `cover those that lie within`(other: Period, expected: Bool) {
        #expect(Period.days("2026-01-01", "2026-12-31").covers(other) == expected)
        #expect(Period.days("2026-01-01").covers(.days("2026-02-01")))
    }
}
