import Testing

@testable import Web

@Suite struct `What a page holds` {
    private struct Held<Value>: Page {
        static var template: String { "sample" }
        let pageTitle = "Sidan"
        let value: Value
    }

    private func html<Value>(_ value: Value) throws -> String {
        let words: [Language: Words] = [.sv: Words(language: .sv, nodes: [])]
        let text = "{{#value}}[{{.}}]{{/value}}"
        let renderer = PageRenderer(
            templates: try Templates(texts: ["sample": text], words: words),
            words: words,
            styleHref: "",
            isDemo: false
        )
        let visitor = Visitor(session: nil, language: .sv, csrf: "")
        return try renderer.html(Held(value: value), to: visitor)
    }

    @Test func `is shown when it is a text or a number, also when it is optional`() throws {
        #expect(try html("a") == "[a]")
        #expect(try html(3) == "[3]")
        #expect(try html(Optional("a")) == "[a]")
        #expect(try html(["a", "b"]) == "[a][b]")
        #expect(try html(Optional<[String]>.none) == "")
    }

    @Test func `is refused with its page and its field when no template could show it`() {
        #expect {
            try html(["a": ["b": 1.5]] as [String: Any])
        } throws: { error in
            "\(error)" == "sample cannot show value, which is a Double"
        }
    }

    @Test(arguments: [[["a": "b"]], []])
    func `is refused where a list stands for a text`(rows: [[String: String]]) throws {
        let template = try Templates(
            texts: ["sample": "{{rows}}"],
            words: [.sv: Words(language: .sv, nodes: [])]
        ).template("sample", in: .sv)
        #expect {
            try template.filled(with: ["rows": .list(rows.map { View($0) })])
        } throws: { error in
            "\(error)" == "sample cannot show rows, which is no text"
        }
    }

    @Test func `of another template than there is is refused`() throws {
        let templates = try Templates(texts: [:], words: [:])
        #expect(throws: MissingTemplate.self) { try templates.template("sample", in: .sv) }
    }
}
