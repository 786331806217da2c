import Testing

@testable import Web

@Suite struct `A tag in a template` {
    private let marked: MarkedTemplates
    private let pages: [String]

    init() throws {
        let marked = MarkedTemplates(try Samples.templateTexts())
        let renderer = try Samples.renderer(
            try Templates(texts: marked.texts, words: try Samples.words())
        )
        self.marked = marked
        pages = try Samples.pages.map { try $0.html(renderer) }
    }

    @Test func `has a value in some sample of its page`() {
        let empty = Set(marked.tags).subtracting(marked.filled(in: pages))
        #expect(empty.map(\.description).sorted() == [])
    }
}

@Suite struct `The contract of templates` {
    private func unfilled(
        _ templates: [String: String],
        _ model: [String: View]
    ) throws -> [String] {
        let marked = MarkedTemplates(templates)
        let words: [Language: Words] = [.sv: Words(language: .sv, nodes: [])]
        let page = String(
            decoding: try Templates(texts: marked.texts, words: words)
                .template("page", in: .sv).filled(with: model),
            as: UTF8.self
        )
        return Set(marked.tags).subtracting(marked.filled(in: [page])).map(\.text).sorted()
    }

    @Test func `is kept by a page that fills everything`() throws {
        let templates = [
            "page": "{{#list}}\n{{>part}}\n{{/list}}\n{{^none}}{{title}}{{/none}}",
            "part": "<i>{{.name}}</i>",
        ]
        let model: [String: View] = ["list": .list([View(["name": "A"])]), "title": .text("B")]
        #expect(try unfilled(templates, model) == [])
    }

    @Test(arguments: [
        ("{{title}}", ["title"]), ("{{#list}}{{.name}}{{/list}}", ["#list", ".name"]),
        ("{{#some}}{{.nme}}{{/some}}", [".nme"]), ("{{^some}}A{{/some}}", ["^some"]),
        ("a {{title}}{{some}}", ["title"]),
    ])
    func `finds a tag that nothing fills`(text: String, expected: [String]) throws {
        #expect(try unfilled(["page": text], ["some": .text("A")]) == expected)
    }
}
