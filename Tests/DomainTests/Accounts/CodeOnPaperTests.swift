import Domain
import Fixtures
import Testing

@Suite struct `A code on paper` {
    private let bytes: [UInt8] = [0, 68, 50, 20, 199, 66, 84, 182, 53, 207]

    @Test func `has every one of its eighty bits in sixteen signs, in groups of four`() {
        #expect(CodeOnPaper(bytes: bytes).inGroups == "0123 4567 89AB CDEF")
        #expect(CodeOnPaper(bytes: Array(repeating: 255, count: 10)).inGroups.hasSuffix("ZZZZ"))
        let all = (0..<80).map { bit in
            CodeOnPaper(bytes: (0..<10).map { $0 == bit / 8 ? 1 << UInt8(bit % 8) : 0 }).letters
        }
        #expect(Set(all).count == 80)
        #expect(CodeOnPaper.bytes * 8 == CodeOnPaper.length * 5)
    }

    @Test(arguments: [
        "0123456789ABCDEF", "0123-4567-89ab-cdef", " o123 4567 89AB CDEF ", "OI23–4567–89aB–cdef",
        "0L23.4567.89AB.CDEF",
    ])
    func `is read however it is typed`(typed: String) {
        #expect(CodeOnPaper(typed: typed)?.letters == "0123456789ABCDEF")
    }

    @Test(arguments: ["", "0123", "0123456789ABCDEF0", "U123456789ABCDEF", "Å123456789ABCDEF"])
    func `is nothing else than that`(typed: String) {
        #expect(CodeOnPaper(typed: typed) == nil)
    }

    @Test func `prints itself nowhere but on the paper`() {
        let code = CodeOnPaper(bytes: bytes)
        #expect(!"\(code) \(String(reflecting: code))".contains("4567"))
        #expect(Mirror(reflecting: code).children.isEmpty)
    }
}

@Suite struct `A user name of one's own choice` {
    @Test(arguments: ["Mira", "mira.provsten@skola.example", "Åsa-1990", "år2017"])
    func `may be nearly anything`(text: String) throws {
        #expect(try ChosenUserName(text).text == text.lowercased())
    }

    @Test(arguments: [
        ("ab", ChosenUserName.Problem.tooShort),
        (String(repeating: "a", count: 61), .tooLong), ("mira provsten", .hasSpace),
        ("201701012393", .isNumber), ("170101-2393", .isNumber), ("mira-20170101-2393", .isNumber),
    ])
    func `is short enough to type, in one piece, and no personal number`(
        text: String,
        problem: ChosenUserName.Problem
    ) {
        #expect(throws: problem) { try ChosenUserName(text) }
    }
}

@Suite struct `A code for signing in` {
    @Test func `can be used for two weeks after its day, while it is out`() {
        func code(_ state: SignInCode.State) -> SignInCode {
            SignInCode(id: 1, whose: .child(1), until: "2026-12-05", state: state)
        }
        #expect(SignInCode.days == 14)
        #expect(code(.out).isOpen(on: "2026-12-05"))
        #expect(!code(.out).isOpen(on: "2026-12-06"))
        #expect(!code(.used(on: "2026-11-22")).isOpen(on: "2026-11-22"))
        #expect(!code(.takenBack(on: "2026-11-22")).isOpen(on: "2026-11-22"))
    }
}
