import Foundation
import Testing

/// The counties and municipalities that an agreement file gives a code, each by its bare name.
private func places(in agreements: [ProjectFile]) throws -> Set<String> {
    let name = #"name:\s*["']?([^"',}\n]+)["']?"#
    let code = #"code:\s*["']?\d{2,4}["']?"#
    let patterns = [code + #"\s*,?\s*"# + name, name + #"\s*,?\s*"# + code]
    return Set(
        try agreements.flatMap { file in
            try patterns.flatMap { try captures($0, in: file.text).map { bare($0.text) } }
        }
    )
}

/// `Invented` for `Inventeds län` and `Inventeds kommun`; a genitive s is looked for again later.
private func bare(_ name: String) -> String {
    let name = name.trimmingCharacters(in: .whitespaces)
    guard let kind = [" län", " kommun", " stad"].first(where: name.hasSuffix) else { return name }
    let place = name.dropLast(kind.count)
    return String(place.hasSuffix("s") ? place.dropLast() : place)
}

/// Lines that name one of the places, with its accents or without, also inside an identifier.
private func mentions(of places: Set<String>, in files: [ProjectFile]) throws -> [Finding] {
    guard !places.isEmpty else { return [] }
    let names = places.map { NSRegularExpression.escapedPattern(for: plain($0)) }.sorted()
        .joined(separator: "|")
    let pattern = try NSRegularExpression(
        pattern: "((?<![A-Za-z])(?i:\(names))s?(?![a-z])|(?<=[a-z])(?:\(names))s?(?![a-z]))"
    )
    return files.flatMap { file in
        file.findings { line in
            captures(pattern, in: plain(String(line))).first.map { "names \($0.text)" }
        }
    }
}

/// The codes in Statistics Sweden's table that agreement files give: two digits and four.
private func codes(in agreements: [ProjectFile]) throws -> Set<String> {
    let pattern = #"code:\s*["']?(\d{2}(?:\d{2})?)["']?[^\d]"#
    return Set(
        try agreements.flatMap { try captures(pattern, in: $0.text + "\n").map(\.text) }
    )
}

/// Lines with one of the codes: a municipality's anywhere, a county's as a text of its own.
private func mentions(ofCodes codes: Set<String>, in files: [ProjectFile]) throws -> [Finding] {
    guard !codes.isEmpty else { return [] }
    let long = codes.filter { $0.count == 4 }.sorted().joined(separator: "|")
    let short = codes.filter { $0.count == 2 }.sorted().joined(separator: "|")
    let pattern = try NSRegularExpression(
        pattern: "((?<![0-9A-Za-z])(?:\(long))(?![0-9A-Za-z])|\"(?:\(short))\")"
    )
    return files.flatMap { file in
        file.findings { line in
            captures(pattern, in: String(line)).first.map { "has the code \($0.text)" }
        }
    }
}

private func plain(_ text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil)
}

@Suite struct `A county or a municipality` {
    private let named: Set<String>
    private let coded: Set<String>

    init() throws {
        let agreements = try ProjectFile.all(in: "Agreements", endings: ["yaml"])
        named = try places(in: agreements)
        coded = try codes(in: agreements)
    }

    /// Three counties with 12, 5 and 13 municipalities; one county is named as its seat is.
    @Test func `is known from the agreement files`() {
        #expect(coded.filter { $0.count == 2 }.count == 3)
        #expect(coded.filter { $0.count == 4 }.count == 12 + 5 + 13)
        #expect(named.count == 3 + 12 + 5 + 13 - 1)
    }

    @Test func `has its code in no source but the example world`() throws {
        let sources = try ProjectFile.all(in: "Sources", endings: ["swift", "yaml"])
            .filter { !$0.path.hasPrefix("Sources/ExampleWorld/") }
        let found = try mentions(ofCodes: coded, in: sources)
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `is named by no source but the example world`() throws {
        let endings: Set = ["swift", "mustache", "yaml", "css", "js"]
        let sources = try ProjectFile.all(in: "Sources", endings: endings)
            .filter { !$0.path.hasPrefix("Sources/ExampleWorld/") }
        let found = try mentions(of: named, in: sources)
        #expect(found.isEmpty, "\(found)")
    }

    private let invented = ProjectFile(
        path: "Agreements/fjallboda.yaml",
        text: """
            county: { code: "99", name: Fjällbodas län }
            municipalities:
              - code: "9901"
                name: Ydby
              - { name: "Östra Ån", code: '9902' }
              - { code: "9903", name: Torpås kommun }
            bodies:
              - key: group
                name: Grupp
            """
    )

    @Test func `is read from a file of any layout`() throws {
        #expect(try places(in: [invented]) == ["Fjällboda", "Ydby", "Östra Ån", "Torpå"])
    }

    @Test(arguments: [
        "if county == \"fjallboda\" {", "let a = fjallbodaRule", "// FJÄLLBODA alone",
        "func isYdby() {}", "Ydbys gräns", "let a = Torpas.b", "<p>Östra ån</p>",
    ])
    func `is found when it is named`(line: String) throws {
        let file = ProjectFile(path: "Sources/Web/A.swift", text: "\n\(line)\n")
        #expect(try mentions(of: places(in: [invented]), in: [file]).map(\.line) == [2])
    }

    @Test(arguments: ["if code == \"9901\" {", "let codes = [9902, 1]", "case \"99\": 1"])
    func `is found when its code is written`(line: String) throws {
        let file = ProjectFile(path: "Sources/Web/A.swift", text: "\n\(line)\n")
        #expect(try mentions(ofCodes: codes(in: [invented]), in: [file]).map(\.line) == [2])
    }

    @Test(arguments: ["let a = 99", "\"1999\"", "0x9901A", "let b = 19901"])
    func `is not seen in other numbers`(line: String) throws {
        let file = ProjectFile(path: "Sources/Web/A.swift", text: line)
        #expect(try mentions(ofCodes: codes(in: [invented]), in: [file]) == [])
    }

    @Test(arguments: ["let hydbyx = 1", "ydbyxa", "Grupp", "\"9901\""])
    func `is not seen in other words`(line: String) throws {
        let file = ProjectFile(path: "Sources/Web/A.swift", text: line)
        #expect(try mentions(of: places(in: [invented]), in: [file]) == [])
    }
}
