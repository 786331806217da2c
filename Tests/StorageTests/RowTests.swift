import Storage
import Testing

@Suite struct `A row` {
    let row: Row

    init() throws {
        let columns = try Columns(["name", "age", "isOpen", "nothing", "key"])
        row = Row(
            columns: columns,
            values: [.text("Å"), .integer(2), .integer(1), .null, .bytes([0, 255])]
        )
    }

    @Test func `gives values by the names of the columns`() throws {
        #expect(try row.text("name") == "Å")
        #expect(try row.int("age") == 2)
        #expect(try row.int64("age") == 2)
        #expect(try row.bool("isOpen"))
        #expect(try row.bytes("key") == [0, 255])
    }

    @Test func `gives nothing for NULL where that is allowed`() throws {
        #expect(try row.optionalText("nothing") == nil)
        #expect(try row.optionalInt("nothing") == nil)
        #expect(try row.optionalInt64("nothing") == nil)
        #expect(try row.optionalBytes("nothing") == nil)
    }

    @Test func `refuses NULL where it is not`() {
        #expect(
            throws: StorageError.unexpectedValue(
                column: "nothing",
                expected: .text,
                found: .null
            )
        ) { try row.text("nothing") }
    }

    @Test func `names the column and the kinds when they differ, but not the value`() {
        let error = #expect(throws: StorageError.self) { try row.int("name") }
        #expect(error == .unexpectedValue(column: "name", expected: .integer, found: .text))
        #expect(!"\(String(reflecting: error))".contains("Å"))
    }

    @Test func `takes no other number for truth than 0 and 1`() {
        #expect(
            throws: StorageError.unexpectedValue(
                column: "age",
                expected: .boolean,
                found: .integer
            )
        ) { try row.bool("age") }
    }

    @Test func `says which column is missing`() {
        #expect(throws: StorageError.missingColumn("length")) { try row.text("length") }
    }

    @Test func `does not choose between two columns of one name`() {
        #expect(throws: StorageError.ambiguousColumn("id")) { try Columns(["id", "id"]) }
    }
}
