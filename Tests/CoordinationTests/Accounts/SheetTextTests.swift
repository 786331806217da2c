import Coordination
import Testing

@Suite struct `A file of rows and cells` {
    private func cells(_ text: String) throws -> [[String]] {
        try SheetText(Array(text.utf8)).rows.map(\.cells)
    }

    @Test(arguments: [
        "a;b\nc;d", "a,b\nc,d\n", "\u{FEFF}a;b\r\nc;d\r\n", "\"a\";\"b\"\n c ; d ", "a\tb\r\nc\td",
    ])
    func `reads the same however a spreadsheet saves it`(text: String) throws {
        #expect(try cells(text) == [["a", "b"], ["c", "d"]])
    }

    @Test func `lets a cell hold separators, line breaks and quotation marks`() throws {
        #expect(try cells("\"a;1\n2\";\"b\"\"c\"\n;d") == [["a;1\n2", "b\"c"], ["", "d"]])
    }

    @Test func `counts rows as a spreadsheet does, past the empty ones`() throws {
        let sheet = try SheetText(Array("a;b\n\n;\nc;d".utf8))
        #expect(sheet.rows.map(\.number) == [1, 4])
    }

    @Test(arguments: [("a;b\nc;\"d\ne;f\n", 2), ("a;b\"c", 1), ("a\n\"b\"c\n", 2)])
    func `names the row of a quotation mark that is not closed`(text: String, row: Int) {
        #expect(throws: SheetText.Problem.quotation(row: row)) { try cells(text) }
    }

    @Test func `is UTF-8, and not too large`() {
        #expect(throws: SheetText.Problem.notUTF8) { try SheetText([0x61, 0xE5, 0x3B]) }
        #expect(throws: SheetText.Problem.tooLarge) {
            try SheetText(Array(repeating: 0x61, count: SheetText.largest + 1))
        }
    }
}
