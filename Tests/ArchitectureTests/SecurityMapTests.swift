import Testing

/// How many requirements each section of the chapters has, in the order of the sections.
///
/// Counted in the list that OWASP publishes with version 5.0.0 of the Application Security
/// Verification Standard: `5.0/docs_en/…_5.0.0_en.csv` in its repository, OWASP/ASVS.
private let sections = [
    "V3": [1, 3, 5, 8, 8, 1, 5], "V6": [3, 12, 8, 6, 8, 4, 2, 4], "V7": [3, 4, 2, 5, 3, 2],
    "V9": [3, 4], "V10": [2, 3, 5, 16, 5, 2, 3], "V13": [4, 6, 4, 7],
]

/// The requirements of each chapter, from the same list.
private let sizes = ["V3": 31, "V6": 47, "V7": 19, "V9": 7, "V10": 36, "V13": 21]

private let header = "id;level;what;state;proof"
private let mostWords = 12

/// How it stands with a requirement, and with it what its proof has to be.
private enum State: String {
    case tested, held, `operator`, open
    case irrelevant = "not relevant"
}

/// What a proof can name.
private struct Nameable {
    /// As `suite / test`.
    let tests: Set<String>
    /// The headings of the document for whoever looks after the server.
    let headings: Set<String>
    let isFile: (String) -> Bool

    static func all() throws -> Nameable {
        let operations = try ProjectFile.read("docs/operations.md")
        return Nameable(
            tests: try testNames(in: try ProjectFile.swift(in: "Tests")),
            headings: Set(try captures(#"(?m)^#{2,6} (.+)$"#, in: operations).map(\.text)),
            isFile: { (try? ProjectFile.read($0)) != nil }
        )
    }

    /// Why the proof does not hold; nothing when it does.
    func fault(of proof: Substring, as state: State) -> String? {
        switch state {
        case .tested:
            let unknown = proof.split(separator: " + ").first { !tests.contains(String($0)) }
            return unknown.map { "there is no test “\($0)”" }
        case .held:
            let path = String(proof.prefix { $0 != " " && $0 != "," })
            if !isFile(path) { return "there is no file \(path)" }
            return path.count == proof.count ? "it does not say why there is no test" : nil
        case .operator:
            return headings.contains(String(proof)) ? nil : "there is no heading “\(proof)”"
        case .irrelevant, .open:
            return nil
        }
    }
}

/// Every test, as its suite and its sentence.
private func testNames(in files: [ProjectFile]) throws -> Set<String> {
    var names: Set<String> = []
    for file in files {
        var suite = ""
        for found in try captures(#"\b((?:struct|extension|func) `[^`\n]+`)"#, in: file.text) {
            let name = String(found.text.drop { $0 != "`" }.dropFirst().dropLast())
            if found.text.hasPrefix("func") {
                names.insert("\(suite) / \(name)")
            } else {
                suite = name
            }
        }
    }
    return names
}

private let expectedIDs: [String] = sections.flatMap { chapter, counts in
    counts.enumerated().flatMap { section, count in
        (1...count).map { "\(chapter).\(section + 1).\($0)" }
    }
}

private func faults(in file: ProjectFile, _ nameable: Nameable) -> [Finding] {
    let rows = file.lines.dropFirst().filter { !$0.isEmpty }
    let ids = rows.map { row in String(row.prefix { $0 != ";" }) }
    let counts = Dictionary(grouping: ids) { $0 }.mapValues(\.count)
    let isHeaded = file.text.hasPrefix(header + "\n")
    let top: [Finding] = isHeaded ? [] : [file.finding("it begins with \(header)")]
    let misplaced: [Finding] = expectedIDs.filter { counts[$0] != 1 }.map {
        file.finding("\($0) stands \(counts[$0] ?? 0) times")
    }
    let strange: [Finding] = Set(counts.keys).subtracting(expectedIDs).sorted().map {
        file.finding("\($0) is no requirement of these chapters")
    }
    let wrong: [Finding] = file.findings { line in
        line.isEmpty || line == header ? nil : fault(in: line, nameable)
    }
    return top + misplaced + strange + wrong
}

private func fault(in line: Substring, _ nameable: Nameable) -> String? {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 5, !fields.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
        return "a row has five fields, and none is empty"
    }
    guard ["1", "2", "3"].contains(fields[1]) else { return "the level is 1, 2 or 3" }
    guard fields[2].split(separator: " ").count <= mostWords else {
        return "it is told in at most \(mostWords) words"
    }
    guard let state = State(rawValue: String(fields[3])) else {
        return "“\(fields[3])” is no state"
    }
    return nameable.fault(of: fields[4], as: state)
}

/// What OWASP ASVS asks of sign-in, sessions, pages and settings, row by row.
@Suite struct `The map of security` {
    @Test func `has every requirement once, and proofs that exist`() throws {
        let text = try ProjectFile.read("docs/asvs.csv")
        let file = ProjectFile(path: "docs/asvs.csv", text: text)
        let found = faults(in: file, try .all())
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: sizes.keys.sorted())
    func `has as many rows of a chapter as the standard`(chapter: String) throws {
        let lines = try ProjectFile.read("docs/asvs.csv").split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("\(chapter).") } == sizes[chapter])
        let counts = try #require(sections[chapter])
        #expect(counts.reduce(0, +) == sizes[chapter])
    }

    private let nameable = Nameable(
        tests: ["A bell / rings"],
        headings: ["Keeping bells"],
        isFile: { $0 == "README.md" }
    )

    /// A map without fault, but for the row that takes the place of V9.1.1.
    private func map(with row: String) -> ProjectFile {
        let others = expectedIDs.filter { $0 != "V9.1.1" }
            .map { "\($0);1;What it asks;not relevant;a reason" }
        let text = ([header, row] + others).joined(separator: "\n")
        return ProjectFile(path: "docs/asvs.csv", text: text + "\n")
    }

    @Test(arguments: [
        "V9.1.1;1;Signed;open;what is lacking", "V9.1.1;2;Signed;tested;A bell / rings",
        "V9.1.1;3;Signed;held;README.md, which nothing can test",
        "V9.1.1;3;Signed;operator;Keeping bells",
    ])
    func `may hold what is true`(row: String) {
        #expect(faults(in: map(with: row), nameable) == [])
    }

    @Test(
        arguments: [
            ("V9.1.1;1;Signed;tested;", "five fields"), ("V9.1.1;1; ;open;a", "five fields"),
            ("V9.1.1;1;Signed;open;a;b", "five fields"), ("V9.1.1;1;Signed;proved;a", "state"),
            ("V9.1.1;4;Signed;open;a", "level"),
            ("V9.1.1;1;a b c d e f g h i j k l m;open;a", "12 words"),
            ("V9.1.1;1;Signed;tested;A bell / is still", "no test “A bell / is still”"),
            ("V9.1.1;1;Signed;tested;A bell / rings + A bell / is still", "is still"),
            ("V9.1.1;1;Signed;held;Sources/Bell.swift, for now", "no file Sources/Bell.swift"),
            ("V9.1.1;1;Signed;held;README.md", "why there is no test"),
            ("V9.1.1;1;Signed;operator;Bells", "no heading “Bells”"),
            ("V9.1.2;1;Signed;open;a", "V9.1.1 stands 0 times"),
            ("V9.1.2;1;Signed;open;a", "V9.1.2 stands 2 times"),
            ("V9.3.1;1;Signed;open;a", "V9.3.1 is no requirement"),
        ] as [(String, String)]
    )
    func `is caught with a fault in it`(row: String, problem: String) {
        let found = faults(in: map(with: row), nameable)
        #expect(found.contains { $0.problem.contains(problem) }, "\(found)")
    }

    @Test func `finds a test by its suite and its sentence`() throws {
        let tick = "`"
        let text = """
            @Suite struct \(tick)A bell\(tick) {
                private struct Rope {}
                @Test func \(tick)rings\(tick)() {}
            }
            extension \(tick)A whistle\(tick) {
                @Test(arguments: [1]) func \(tick)blows\(tick)(a: Int) {}
            }
            """
        let names = try testNames(in: [ProjectFile(path: "Tests/BellTests.swift", text: text)])
        #expect(names == ["A bell / rings", "A whistle / blows"])
    }
}
