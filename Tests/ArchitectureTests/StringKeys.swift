import Testing

/// Keys put together at run time, as the beginning they share.
///
/// A literal in Swift that stops at an interpolation, as in `"status.\(name)"`, is found by
/// itself, and so is one that names the branch whose leaves are chosen later, as in `"clock.days"`. Name a beginning here only when even that cannot be seen in the source, and say where
/// the key is built.
private let builtPrefixes: [String] = []

/// The sentences of each language, with where keys are asked for.
private struct Words {
    let languages: [String: StringFile]
    let templates: [ProjectFile]
    let sources: [ProjectFile]

    /// Keys that a language lacks, or whose placeholders differ between languages.
    var differences: Set<String> {
        let all = languages.values.reduce(into: Set<String>()) { $0.formUnion($1.sentences.keys) }
        return all.filter { key in
            let said = languages.values.map { $0.sentences[key] }
            return Set(said.map { $0.map(StringFile.placeholders) }).count > 1
        }
    }

    var unused: Set<String> {
        get throws {
            let asked = try inTemplates.union(inSources(#""([\w-]+(?:\.[\w-]+)+)""#))
            let begun = try inSources(#""([\w-]+\.[\w.-]*)\\\("#)
                .union(inSources(#"\.options\([^"]*"([\w.-]+)""#).map { "\($0)." })
                .union(asked.map { "\($0)." }).union(builtPrefixes)
            return keys.filter { key in
                !asked.contains(key) && !begun.contains { key.hasPrefix($0) }
            }
        }
    }

    /// Keys that a template or a page asks for and no language has.
    var missing: Set<String> {
        get throws {
            try inTemplates.union(inSources(#"words\["([\w.-]+)"\]"#)).filter { key in
                !keys.contains(key) && !keys.contains { $0.hasPrefix(key + ".") }
            }
        }
    }

    private var keys: Set<String> { Set(languages.values.flatMap(\.sentences.keys)) }

    private var inTemplates: Set<String> {
        get throws {
            let tag = #"\{\{[#^/]?\s*t\.([\w.-]+)\s*\}\}"#
            return Set(try templates.flatMap { try captures(tag, in: $0.text).map(\.text) })
        }
    }

    private func inSources(_ pattern: String) throws -> Set<String> {
        Set(try sources.flatMap { try captures(pattern, in: $0.text).map(\.text) })
    }
}

@Suite struct `A sentence for people` {
    private let words: Words

    init() throws {
        let files = try ProjectFile.all(in: "Sources/Web/Resources/Strings", endings: ["yaml"])
        let byLanguage = Dictionary(grouping: files) { String($0.folders.last ?? "") }
        words = Words(
            languages: byLanguage.mapValues { files in
                StringFile(files.map(\.text).joined(separator: "\n"))
            },
            templates: try ProjectFile.all(in: "Sources", endings: ["mustache"]),
            sources: try ProjectFile.swift(in: "Sources/Web", "Sources/Server")
        )
    }

    @Test func `exists in every language, with the same placeholders`() {
        #expect(words.differences.sorted() == [])
    }

    @Test func `is used somewhere`() throws {
        #expect(try words.unused.sorted() == [])
    }

    @Test func `exists when a page asks for it`() throws {
        #expect(try words.missing.sorted() == [])
    }
}

@Suite struct `The check of sentences` {
    private let words = Words(
        languages: [
            "sv": StringFile("a:\n  b: Hej {namn}\n  c: >\n    Två\n    rader\nd: 'Bara här'\n"),
            "en": StringFile("a:\n  b: Hello\n  c: Two lines\nstatus:\n  open: Open\n"),
        ],
        templates: [ProjectFile(path: "a.mustache", text: "{{t.a.b}} {{t.e.f}} {{name}}")],
        sources: [ProjectFile(path: "A.swift", text: #"words["g.h"] + words["status.\(name)"]"#)]
    )

    @Test func `finds what one language lacks or says with other placeholders`() {
        #expect(words.differences == ["a.b", "d", "status.open"])
    }

    @Test func `finds sentences that nothing uses`() throws {
        #expect(try words.unused == ["a.c", "d"])
    }

    @Test func `finds keys that no language has`() throws {
        #expect(try words.missing == ["e.f", "g.h"])
    }
}
