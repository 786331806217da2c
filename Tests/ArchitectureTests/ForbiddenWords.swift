import Testing

/// What source may not hold, in the order it is looked for.
///
/// Each is a way to crash, to escape the checker, to read an ambient clock or to promise
/// something for later.
private let forbidden = [
    "try!", "as!", "fatalError", "print(", "Date()", "Date.now", "UUID()",
    "@unchecked Sendable", "nonisolated(unsafe)", "unsafelyUnwrapped",
]
private let promises = ["TODO", "FIXME", "XXX", "HACK"]
private let forcedUnwrap = "forced unwrap"

/// One named exception: this word may stand in this file, for this reason.
private struct Exception: Hashable {
    let path: String
    let word: String
    let reason: String

    /// The rows of a comma-separated file with a header; only the reason may hold commas.
    static func all(in text: String) -> [Exception] {
        text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let fields = line.split(separator: ",", maxSplits: 2).map(String.init)
            let padded = fields + Array(repeating: "", count: 3 - fields.count)
            return Exception(path: padded[0], word: padded[1], reason: padded[2])
        }
    }
}

/// Every forbidden word with the place it stands in.
private func words(in files: [ProjectFile]) -> [(finding: Finding, word: String)] {
    files.flatMap { file in
        let code = SwiftText(file.text).code
        let found = file.findings(in: code) { line in word(in: line) }
        let promised = file.findings { line in promises.first { line.contains($0) } }
        return (found + promised).map { ($0, $0.problem) }
    }
}

private func word(in line: Substring) -> String? {
    forbidden.first { stands($0, in: line) } ?? (unwraps(line) ? forcedUnwrap : nil)
}

/// Whether the word stands there as a word of its own, so that `CivilDate()` is no `Date()`.
private func stands(_ word: String, in line: Substring) -> Bool {
    line.ranges(of: word).contains { range in
        guard range.lowerBound > line.startIndex, word.first?.isLetter == true else { return true }
        let before = line[line.index(before: range.lowerBound)]
        return !before.isLetter && !before.isNumber && before != "_"
    }
}

/// Whether an exclamation mark follows a value, rather than standing before one or in `!=`.
private func unwraps(_ line: Substring) -> Bool {
    zip(zip(line, line.dropFirst()), line.dropFirst(2) + " ").contains { pair, after in
        pair.1 == "!" && after != "="
            && (pair.0.isLetter || pair.0.isNumber || "_)]}>`".contains(pair.0))
    }
}

private func unexcused(_ files: [ProjectFile], _ exceptions: [Exception]) -> [Finding] {
    words(in: files).filter { found in
        !exceptions.contains { $0.path == found.finding.path && $0.word == found.word }
    }.map(\.finding)
}

private func stale(_ exceptions: [Exception], _ files: [ProjectFile]) -> [Exception] {
    let found = words(in: files)
    return exceptions.filter { exception in
        exception.reason.isEmpty
            || !found.contains {
                $0.finding.path == exception.path && $0.word == exception.word
            }
    }
}

@Suite struct `A forbidden word` {
    private let exceptions: [Exception]
    private let sources: [ProjectFile]

    init() throws {
        exceptions = Exception.all(
            in: try ProjectFile.read("Tests/exceptions.csv")
        )
        sources = try ProjectFile.swift(in: "Sources")
    }

    @Test func `stands nowhere but where an exception names it`() {
        let found = unexcused(sources, exceptions)
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `has an exception only with a reason, and only while it is needed`() {
        #expect(stale(exceptions, sources) == [])
    }

    @Test(
        arguments: forbidden + [
            "a!", "b()!.c", "d[0]! + 1", "let e: String!", "// TODO: later", "\"\\(Date())\"",
        ]
    )
    func `is found`(line: String) {
        let file = ProjectFile(path: "Sources/A.swift", text: "let a = 1\n\(line)\n")
        #expect(unexcused([file], []).map(\.line) == [2])
    }

    @Test(arguments: [
        "CivilDate()", "blueprint(a)", "a != b", "!a", "\"print(\"", "// try! never", "if !(a) {",
        "x as? Y", "let hacks = 1",
    ])
    func `is not seen where it is only part of something else`(line: String) {
        let file = ProjectFile(path: "Sources/A.swift", text: line)
        #expect(unexcused([file], []) == [])
    }

    @Test func `has no exception left that nothing needs`() {
        let rows = Exception.all(in: "file,token,reason\nA.swift,try!,why, and why\nA.swift,as!,\n")
        let file = ProjectFile(path: "A.swift", text: "try! a() as! B")
        #expect(stale(rows, [file]).map(\.word) == ["as!"])
        #expect(stale(rows, []).count == 2)
    }
}
