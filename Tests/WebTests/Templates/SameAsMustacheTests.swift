import Fixtures
import Testing

@testable import Web

@Suite struct `A page` {
    @Test(arguments: [Language.sv, .en])
    func `is byte for byte what swift-mustache writes`(language: Language) throws {
        let renderer = try Samples.renderer()
        let oracle = try MustacheOracle(words: try Samples.words())
            .reading(try Samples.templateTexts())
        for sample in Samples.pages {
            let page = try sample.page(renderer.words(language))
            let visitor = Visitor(
                session: sample.visitor.session,
                language: language,
                csrf: sample.visitor.csrf
            )
            let expected = try #require(try oracle.html(page, to: visitor, by: renderer))
            let html = try renderer.html(page, to: visitor)
            #expect(html.utf8.elementsEqual(expected.utf8), "\(sample.name) in \(language)")
        }
    }
}

@Suite struct `A filled template` {
    private let writers: Writers

    init() throws {
        writers = try Writers()
    }

    private static var model: [String: Any] {
        [
            "text": "Åsa & Örjan <\"'ä'\">", "empty": "", "yes": true, "no": false, "number": 7,
            "none": [String](), "names": ["Åke", "<b>"],
            "rows": [["name": "A", "href": "/a?b=1&c=2"], ["name": "B"]],
            "box": ["name": "Lådan", "inner": ["text": "inre", "only": "här"]] as [String: Any],
            "deep": [["rows": [["name": "C"]], "isOpen": true] as [String: Any]],
        ]
    }

    private static let templates = [
        "part": "<i>{{.name}}</i>\n", "bit": "[{{name}}{{text}}]",
        "frame": "<t>{{$title}}{{text}}{{/title}}</t>\n{{$body}}\nstandard\n{{/body}}\nend\n",
        "page": "{{<frame}}\n{{$body}}\n{{#rows}}\n{{>part}}\n{{/rows}}\n{{/body}}\n{{/frame}}\n",
    ]

    @Test(arguments: [
        "{{text}}", "{{number}} {{yes}} {{no}} {{empty}} {{unknown}}", "a }} b { c å",
        "{{t.layout.skip}} {{t.no.such}}", "{{.text}}{{box.name}}{{box.inner.text}}{{box.no.text}}",
        "{{#text}}({{.}}){{/text}}", "{{#empty}}({{.}}){{/empty}}", "{{^empty}}no{{/empty}}",
        "{{#yes}}({{.text}}){{/yes}}{{#no}}x{{/no}}{{^yes}}x{{/yes}}{{^no}}({{.text}}){{/no}}",
        "{{#none}}x{{/none}}{{^none}}({{.text}}{{text}}){{/none}}{{#number}}{{.}}{{/number}}",
        "{{#unknown}}x{{/unknown}}{{^unknown}}({{.text}}){{/unknown}}{{^names}}x{{/names}}",
        "{{#names}}<li>{{.}} {{text}}{{.text}}</li>{{/names}}",
        "{{#rows}}{{.name}}{{#.href}} {{.}} {{name}}{{/.href}}{{text}}{{/rows}}",
        "{{#box}}{{name}}{{#inner}}{{text}}{{.name}}{{name}}{{only}}{{/inner}}{{only}}{{/box}}",
        "{{#deep}}{{#.isOpen}}{{#rows}}{{.name}}{{/rows}}{{/.isOpen}}{{/deep}}",
        "a\n{{#rows}}\nb{{.name}}\n{{/rows}}\n\n{{^none}}\nc\n{{/none}}\nd\n",
        "a {{#yes}}\nb{{/yes}}\nc{{#yes}}d{{/yes}}\n",
        "{{#yes}}\n{{#rows}}\n{{/rows}}\n{{/yes}}\n",
        "{{text}}\n{{number}}\n", "a\n{{#rows}}\n{{>part}}\n{{/rows}}\nb{{>bit}}c\n{{>bit}}",
        "{{<frame}}\n{{/frame}}\n", "{{<frame}}\n{{$title}}<>{{/title}}\n{{/frame}}\n", "{{>page}}",
        "{{<page}}\n{{$title}}{{number}}{{/title}}\n{{$body}}\nmine {{text}}\n{{/body}}\n{{/page}}\n",
        "{{#box}}\n{{<frame}}\n{{$title}}{{.name}}{{/title}}\n{{/frame}}\n{{/box}}\n", "",
    ])
    func `is what swift-mustache makes of it`(text: String) throws {
        let templates = Self.templates.merging(["": text]) { $1 }
        let written = try writers.write(templates, Self.model)
        #expect(written.ours == written.theirs)
    }

    @Test func `is what swift-mustache makes of it, whatever they hold`() throws {
        let seed = SeededGenerator.seed()
        var generator = SeededGenerator(seed: seed)
        for round in 1...2000 {
            let templates = RandomTemplates(&generator)
            let model = RandomTemplates.model(&generator)
            let written = try writers.write(templates.texts, model)
            guard written.ours != written.theirs else { continue }
            Issue.record("round \(round), SAMMANHANG_SEED=\(seed): \(templates.texts) \(model)")
            return
        }
    }
}

/// Both who can fill a template.
private struct Writers {
    private let words: [Language: Words]
    private let oracle: MustacheOracle

    init() throws {
        words = [.sv: try Samples.words(.sv)]
        oracle = MustacheOracle(words: words)
    }

    func write(
        _ templates: [String: String],
        _ model: [String: Any]
    ) throws -> (ours: String, theirs: String?) {
        let fields = try model.mapValues { value in
            try View(value, of: PageField(page: "", name: "model"))
        }
        let ours = try Templates(texts: templates, words: words).template("", in: .sv)
        let theirs = try oracle.reading(templates).html("", model, in: .sv)
        return (String(decoding: try ours.filled(with: fields), as: UTF8.self), theirs)
    }
}
