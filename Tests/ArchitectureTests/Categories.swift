import Fixtures
import Testing

/// Columns that are too sensitive to search by.
///
/// - SeeAlso: PDL (2008:355) 2 kap. 8 §; ledger B-05, B-06.
private let sensitive = ["category", "concerns_safety"]

/// The conditions in the SQL of a file that mention a sensitive column.
private func searches(in file: ProjectFile) throws -> [Finding] {
    let text = SwiftText(file.text).literals
    let names = sensitive.joined(separator: "|")
    return try captures(#"(?:WHERE|AND|OR|ON|HAVING|BY)\s+[^\n]*\b("# + names + #")\b"#, in: text)
        .map { line, word in file.finding("searches by \(word)", line: line) }
}

@Suite struct `A category of need` {
    @Test(.proves("B-04", "B-05", "B-06"))
    func `is never searched by`() throws {
        let found = try ProjectFile.swift(in: "Sources/Coordination").flatMap(searches)
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `is caught when it is`() throws {
        let file = ProjectFile(
            path: "Sources/Coordination/Plans/NeedSearch.swift",
            text: "let a: SQL = \"\"\"\nSELECT id FROM need\nWHERE category = 1\n\"\"\"\n"
        )
        #expect(try searches(in: file).count == 1)
    }
}
