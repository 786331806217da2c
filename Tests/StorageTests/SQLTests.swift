import Foundation
import Storage
import Testing

@Suite struct `A piece of SQL` {
    let sentence: SQL = "SELECT id FROM note WHERE id = \("a") AND amount > \(7)"

    @Test func `marks its values with question marks for SQLite`() {
        let (text, values) = sentence.rendered(for: .sqlite)
        #expect(text == "SELECT id FROM note WHERE id = ? AND amount > ?")
        #expect(values == [.text("a"), .integer(7)])
    }

    @Test func `marks its values with numbers for PostgreSQL`() {
        let text = sentence.rendered(for: .postgres).text
        #expect(text == "SELECT id FROM note WHERE id = $1 AND amount > $2")
    }

    @Test func `splices other pieces in, and counts their values in order`() {
        let inner: SQL = "amount > \(1)"
        let middle: SQL = "(\(inner) OR id = \("b"))"
        let whole: SQL = "SELECT id FROM note WHERE id <> \("a") AND \(middle) AND amount < \(9)"
        let (text, values) = whole.rendered(for: .postgres)
        #expect(
            text
                == "SELECT id FROM note WHERE id <> $1 AND (amount > $2 OR id = $3) AND amount < $4"
        )
        #expect(values == [.text("a"), .integer(1), .text("b"), .integer(9)])
    }

    @Test func `never takes a text for SQL`() {
        let hostile = "'; DROP TABLE note; --"
        let sql: SQL = "SELECT \(hostile)"
        #expect(sql.rendered(for: .sqlite).text == "SELECT ?")
    }

    @Test func `joins pieces with commas`() {
        let columns = SQL.joined(["id", "body", "\(3)"])
        #expect(columns.rendered(for: .postgres).text == "id, body, $1")
    }

    @Test func `joins pieces with what it is told to`() {
        let either = SQL.joined(["id = \("a")", "id = \("b")"], separator: " OR ")
        #expect(either.rendered(for: .sqlite).text == "id = ? OR id = ?")
    }

    @Test func `is equal however it was put together`() {
        let inner: SQL = "amount > \(1)"
        #expect("SELECT \(inner)" as SQL == "SELECT amount > \(1)")
        #expect("SELECT \(inner)" as SQL != "SELECT amount > \(2)")
    }

    @Test func `names the types of a table as each engine does`() {
        let table: SQL = """
            CREATE TABLE note (
                at_ms INTEGER NOT NULL CHECK (at_ms > 0),
                kind TEXT NOT NULL DEFAULT 'TEXT' CHECK (kind IN ('TEXT', 'INTEGER')),
                "TEXT" BLOB,
                my_TEXT TEXT
            )
            """
        #expect(table.rendered(for: .sqlite).text == "\(table)")
        #expect(
            table.rendered(for: .postgres).text == """
                CREATE TABLE note (
                    at_ms BIGINT NOT NULL CHECK (at_ms > 0),
                    kind TEXT COLLATE "C" NOT NULL DEFAULT 'TEXT' CHECK (kind IN ('TEXT', 'INTEGER')),
                    "TEXT" BYTEA,
                    my_TEXT TEXT COLLATE "C"
                )
                """
        )
    }

    @Test func `leaves the types of a question alone`() {
        let question: SQL = "SELECT CAST(\("a") AS TEXT) AS it"
        #expect(question.rendered(for: .postgres).text == "SELECT CAST($1 AS TEXT) AS it")
    }

    @Test func `is printed without its values`() {
        let sql: SQL = "SELECT \("hidden")"
        #expect("\(sql)" == "SELECT ?")
    }

    @Test(
        arguments: [
            ("\(true)", .integer(1)), ("\(false)", .integer(0)),
            ("\(Int64.min)", .integer(.min)), ("\([1, 2] as [UInt8])", .bytes([1, 2])),
            ("\(Data([3]))", .bytes([3])), ("\(nil as String?)", .null),
            ("\("x" as String?)", .text("x")), ("\(nil as Int?)", .null),
        ] as [(SQL, SQLValue)]
    )
    func `binds every kind of value`(sql: SQL, value: SQLValue) {
        #expect(sql.rendered(for: .sqlite).values == [value])
    }
}
