import Testing

@testable import Web

@Suite struct `A template with a fault` {
    private func fault(_ text: String) throws -> String {
        let texts = [
            "a/page": text, "part": "{{>part}}", "frame": "{{$body}}{{/body}}", "none": "",
        ].filter { $0.key != "part" || text.contains(">part") }
        do {
            _ = try Templates(texts: texts, words: [.sv: Words(language: .sv, nodes: [])])
            return ""
        } catch let fault as TemplateFault {
            return fault.description
        }
    }

    @Test(arguments: [
        "{{{a}}}", "{{&a}}", "{{! a}}", "{{=<% %>=}}", "{{%CONTENT_TYPE:TEXT}}", "{{upper(a)}}",
        "{{>*a}}", "{{}}", "{{ a }}", "{{#}}", "{{å}}", "{{a\nb}}",
    ])
    func `is refused for a tag that pages do not use`(tag: String) throws {
        let inside = tag.dropFirst(2).prefix { $0 != "}" }
        #expect(
            try fault("one\n<p>\(tag)</p>\n") == "a/page.mustache, line 2: {{\(inside)}} is no tag "
                + "that is used here; write a name of letters, digits and . - _ / alone or after "
                + "one of # ^ / > < $"
        )
    }

    @Test(arguments: [
        ("a\n{{#b}}\n{{^c}}{{/c}}", "line 2: {{#b}} has no end; write {{/b}}"),
        ("{{<frame}}", "line 1: {{<frame}} has no end; write {{/frame}}"),
        ("{{#b}}\n{{#c}}\n\n{{/b}}", "line 4: {{/b}} stands where {{/c}} must end line 2"),
        ("a\n{{/b}}", "line 2: {{/b}} ends nothing"), ("a\n{{b\nc", "line 2: {{b lacks its }}"),
        ("a\n{{>x/y}}", "line 2: {{>x/y}} asks for a template that does not exist"),
        ("{{<x}}{{/x}}", "line 1: {{<x}} asks for a template that does not exist"),
        (
            "{{<none}}a{{/none}}",
            "line 1: {{<none}} holds something that is no block, "
                + "and would be lost"
        ),
        (
            "{{<none}}{{a}}{{/none}}",
            "line 1: {{<none}} holds something that is no block, "
                + "and would be lost"
        ),
        ("a\n\n{{>a/page}}", "line 3: {{>a/page}} leads to itself"),
        (
            "{{<frame}}\n{{$body}}{{$body}}{{/body}}{{/body}}\n{{/frame}}",
            "line 2: {{$body}} leads to itself"
        ),
        ("{{#t.a}}b{{/t.a}}", "line 1: {{#t.a}} asks whether there is a text; only show it"),
        ("a\n {{b}}", "line 2: a line begins or ends with a blank"),
        ("{{#b}} \n{{/b}}", "line 1: a line begins or ends with a blank"),
        ("a\r\n{{b}}\r\n", "line 1: a line begins or ends with a blank"),
    ])
    func `is refused with its file, its line and its tag`(text: String, said: String) throws {
        #expect(try fault(text) == "a/page.mustache, \(said)")
    }

    @Test func `is told from one without`() throws {
        #expect(try fault("{{<frame}}\n{{$body}}{{#a}}{{.}}{{/a}}{{/body}}\n{{/frame}}") == "")
    }
}
