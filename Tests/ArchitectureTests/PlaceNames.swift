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
    let pattern = "((?<![A-Za-z])(?i:\(names))s?(?![a-z])|(?<=[a-z])(?:\(names))s?(?![a-z]))"
    return try files.flatMap { file in
        try file.findings { line in
            try captures(pattern, in: plain(String(line))).first.map { "names \($0.text)" }
        }
    }
}

private func plain(_ text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil)
}

@Suite struct `A county or a municipality` {
    private let named: Set<String>

    init() throws {
        named = try places(in: try ProjectFile.all(in: "Agreements", endings: ["yaml"]))
    }

    @Test func `is known from the agreement files`() {
        #expect(named.count > 5)
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

    @Test(arguments: ["let hydbyx = 1", "ydbyxa", "Grupp", "\"9901\""])
    func `is not seen in other words`(line: String) throws {
        let file = ProjectFile(path: "Sources/Web/A.swift", text: line)
        #expect(try mentions(of: places(in: [invented]), in: [file]) == [])
    }
}
