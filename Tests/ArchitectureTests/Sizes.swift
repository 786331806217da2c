import Testing

private let fileLimit = 250
private let functionLimit = 40
private let templateLimit = 80

private func tooLong(_ files: [ProjectFile], limit: Int) -> [Finding] {
    files.compactMap { file in
        let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        return count > limit ? file.finding("\(count) lines, the limit is \(limit)") : nil
    }
}

private func longFunctions(in files: [ProjectFile]) -> [Finding] {
    files.flatMap { file in
        functions(in: SwiftText(file.text).code)
            .filter { $0.count > functionLimit }
            .map { file.finding("a function of \($0.count) lines", line: $0.lowerBound) }
    }
}

/// The lines that each function and initialiser with a body takes up, signature included.
private func functions(in code: String) -> [ClosedRange<Int>] {
    let bytes = Array(code.utf8)
    var found: [ClosedRange<Int>] = []
    var line = 1
    for place in bytes.indices {
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        guard startsFunction(bytes, at: place), let end = bodyEnd(bytes, from: place) else {
            continue
        }
        let breaks = bytes[place..<end].count { $0 == UInt8(ascii: "\n") }
        found.append(line...(line + breaks))
    }
    return found
}

private func startsFunction(_ bytes: [UInt8], at place: Int) -> Bool {
    let isAfterWord = place > 0 && (isWord(bytes[place - 1]) || bytes[place - 1] == dot)
    guard !isAfterWord, bytes[place] == UInt8(ascii: "f") || bytes[place] == UInt8(ascii: "i")
    else { return false }
    let rest = bytes[place...]
    return ["func ", "init(", "init?(", "init<"].contains { rest.starts(with: $0.utf8) }
}

/// The place of the brace that closes the body; none for a requirement without a body.
private func bodyEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var parentheses = 0
    var braces = 0
    for place in start..<bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
        case UInt8(ascii: "{") where parentheses == 0 || braces > 0: braces += 1
        case UInt8(ascii: "}") where parentheses == 0 || braces > 0:
            braces -= 1
            if braces == 0 { return place }
            if braces < 0 { return nil }
        case UInt8(ascii: "\n") where parentheses == 0 && braces == 0:
            if !continues(bytes, after: place) { return nil }
        default: break
        }
    }
    return nil
}

/// Whether the signature goes on after a line break.
private func continues(_ bytes: [UInt8], after place: Int) -> Bool {
    let rest = bytes[place...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return ["{", "->", "where ", "async", "throws"].contains { rest.starts(with: $0.utf8) }
}

private let dot = UInt8(ascii: ".")

private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
}

@Suite struct `Everything is short` {
    @Test func `also the longest Swift file`() throws {
        let found = tooLong(try ProjectFile.swift(in: "Sources", "Tests"), limit: fileLimit)
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `also the longest function`() throws {
        let found = longFunctions(in: try ProjectFile.swift(in: "Sources", "Tests"))
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `also the longest template`() throws {
        let templates = try ProjectFile.all(in: "Sources", endings: ["mustache"])
        #expect(tooLong(templates, limit: templateLimit) == [])
    }

    @Test(arguments: [(250, 0), (251, 1)])
    func `is seen at the line that is one too many`(lines: Int, expected: Int) {
        let text = String(repeating: "let a = 1\n", count: lines)
        let file = ProjectFile(path: "A.swift", text: text)
        #expect(tooLong([file], limit: fileLimit).count == expected)
    }

    @Test(arguments: [
        ("func a()\n    throws -> Int\n{\n", 36, 0), ("func a()\n    throws -> Int\n{\n", 37, 1),
        ("init(\n    b: () -> Void = {}\n) {\n", 37, 1), ("var a: Int {\n", 60, 0),
        ("func a()\nfunc `b {`(c: [Int]) {\n", 39, 1), ("self.init(a)\nif b {\n", 60, 0),
    ])
    func `is measured from signature to closing brace`(start: String, lines: Int, expected: Int) {
        let body = String(repeating: "    if b { c() }\n", count: lines)
        let file = ProjectFile(path: "A.swift", text: start + body + "}\n")
        #expect(longFunctions(in: [file]).count == expected)
    }
}
