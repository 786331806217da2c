import Foundation
import Mustache
import Testing

/// Every template below the folder, by the name under which pages ask for it.
private func templates() throws -> [String: String] {
    let folder = Samples.resources.appending(path: "Templates").resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".mustache") }
    return Dictionary(
        uniqueKeysWithValues: try paths.map { path in
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            return (String(path.dropLast(".mustache".count)), text)
        }
    )
}

@Suite struct `A tag in a template` {
    private let marked: MarkedTemplates
    private let pages: [String]

    init() throws {
        let marked = try MarkedTemplates(try templates())
        let renderer = try Samples.renderer(marked.templates)
        self.marked = marked
        pages = try Samples.pages.map { try $0.html(renderer) }
    }

    @Test func `has a value in some sample of its page`() {
        let empty = Set(marked.tags).subtracting(marked.filled(in: pages))
        #expect(empty.map(\.description).sorted() == [])
    }

    @Test func `that asks for another template finds it`() {
        #expect(marked.missing.map(\.description) == [])
    }
}

@Suite struct `The contract of templates` {
    private func unfilled(_ templates: [String: String], _ model: [String: Any]) throws -> [String]
    {
        let marked = try MarkedTemplates(templates)
        let page = marked.templates.render(model, withTemplate: "page") ?? ""
        return Set(marked.tags).subtracting(marked.filled(in: [page])).map(\.text).sorted()
    }

    @Test func `is kept by a page that fills everything`() throws {
        let templates = [
            "page": "{{#list}}\n{{>part}}\n{{/list}}\n{{^none}}{{title}}{{/none}}",
            "part": "<i>{{.name}}</i>",
        ]
        #expect(try unfilled(templates, ["list": [["name": "A"]], "title": "B"]) == [])
    }

    @Test(arguments: [
        ("{{title}}", ["title"]), ("{{#list}}{{.name}}{{/list}}", ["#list", ".name"]),
        ("{{#some}}{{.nme}}{{/some}}", [".nme"]), ("{{^some}}A{{/some}}", ["^some"]),
        ("a {{title}}{{some}}", ["title"]),
    ])
    func `finds a tag that nothing fills`(text: String, expected: [String]) throws {
        #expect(try unfilled(["page": text], ["some": "A"]) == expected)
    }

    @Test func `sees a template that does not exist`() throws {
        let marked = try MarkedTemplates(["page": "{{>parts/other}}\n{{<frame}}{{/frame}}"])
        #expect(marked.missing.map(\.text) == [">parts/other", "<frame"])
    }
}
