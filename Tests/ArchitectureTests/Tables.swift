import Testing

/// Query structs answer one page and may join what other slices own.
private let queryStructs = ["Overview", "Search", "List", "Query"]

/// One table named in the SQL of one file.
private struct Mention: Hashable {
    let table: String
    let slice: String
    let isInsert: Bool
    let isExcused: Bool
    let finding: Finding
}

/// Every table outside its slice; a table belongs where its rows are inserted.
private func strangers(in files: [ProjectFile]) throws -> [Finding] {
    let mentions = try files.flatMap(mentions)
    return Dictionary(grouping: mentions, by: \.table).values.flatMap { named -> [Finding] in
        let inserting = Set(named.filter(\.isInsert).map(\.slice))
        let counted = named.filter { !$0.isExcused }
        let owners = inserting.isEmpty ? Set(counted.map(\.slice)) : inserting
        if owners.count > 1 { return counted.map(\.finding) }
        return counted.filter { !owners.contains($0.slice) }.map(\.finding)
    }
}

private func mentions(in file: ProjectFile) throws -> [Mention] {
    guard file.folders.count > 2, file.folders[2] != "Migrations" else { return [] }
    let slice = String(file.folders[2])
    let text = SwiftText(file.text).literals
    let given = Set(
        try captures(#"\b([a-z_]\w*)(?:\s*\([^)]*\))?\s+AS\s*\("#, in: text).map(\.text)
    )
    let pattern = #"(?<!DISTINCT )\b((?:FROM|INTO|UPDATE|JOIN)\s+[a-z_]\w*)"#
    return try captures(pattern, in: text).compactMap { line, words in
        let parts = words.split(whereSeparator: \.isWhitespace)
        guard let keyword = parts.first, let table = parts.last.map(String.init),
            !given.contains(table)
        else { return nil }
        let stem = file.name.dropLast(".swift".count)
        return Mention(
            table: table,
            slice: slice,
            isInsert: keyword == "INTO",
            isExcused: queryStructs.contains { stem.hasSuffix($0) },
            finding: file.finding("\(slice) names the table \(table)", line: line)
        )
    }
}

@Suite struct `A table` {
    @Test func `is named by one slice, and by query structs`() throws {
        let found = try strangers(in: try ProjectFile.swift(in: "Sources/Coordination"))
        #expect(found.isEmpty, "\(found)")
    }

    private let store = ProjectFile(
        path: "Sources/Coordination/Plans/PlanStore.swift",
        text: "let a: SQL = \"INSERT INTO plan (id) VALUES (1)\"\n"
    )

    @Test(arguments: [
        "SELECT id FROM plan", "UPDATE plan SET a = 1", "DELETE\n FROM plan WHERE a = 1",
        "SELECT 1 FROM need JOIN plan ON a = b", "INSERT INTO plan (id) VALUES (2)",
    ])
    func `is caught in the SQL of another slice`(sql: String) throws {
        let other = ProjectFile(
            path: "Sources/Coordination/Consents/ConsentStore.swift",
            text: "let b: SQL = \"\"\"\n\(sql)\n\"\"\"\n"
        )
        #expect(try strangers(in: [store, other]).contains { $0.path == other.path })
    }

    @Test(arguments: [
        ("Meetings/PlanMeetingList.swift", "let a = \"SELECT id FROM plan\""),
        ("Plans/PlanRow.swift", "let a = \"SELECT id FROM plan\""),
        ("Meetings/MeetingStore.swift", "// INSERT INTO plan\nlet a = b.from(plan)"),
        (
            "Meetings/MeetingStore.swift",
            "let a = \"WITH plan AS (SELECT 1) SELECT 2 FROM plan\""
        ),
        ("Migrations/M0001_Plans.swift", "let a = \"UPDATE plan SET a = 1\""),
        ("Meetings/MeetingStore.swift", "let a = \"… ON CONFLICT (id) DO UPDATE SET a = 1\""),
    ])
    func `may be named where that is lawful`(path: String, text: String) throws {
        let other = ProjectFile(path: "Sources/Coordination/\(path)", text: text)
        #expect(try strangers(in: [store, other]) == [])
    }
}
