import Foundation
import Testing

/// What a template may not hold, with the reason it is forbidden.
///
/// The security policy of the pages refuses inline style and script, and three braces would let
/// a stored value be read as markup.
private let rules: [(pattern: String, problem: String)] = [
    (#"\{\{\{"#, "three braces do not escape"),
    (#"\{\{\s*&"#, "an ampersand does not escape"),
    (#"\sstyle\s*="#, "inline style"),
    (#"<style\b"#, "inline style"),
    (#"<script\b(?![^>]*\ssrc\s*=)"#, "inline script"),
    (#"\son[a-z]+\s*="#, "inline script"),
    (#"javascript:"#, "inline script"),
    (#"\s[a-zA-Z-]+=(?!["])\{\{"#, "an attribute without double quotes"),
]

private func faults(in files: [ProjectFile]) throws -> [Finding] {
    let rules = try rules.map {
        (try NSRegularExpression(pattern: $0.pattern, options: .caseInsensitive), $0.problem)
    }
    return files.flatMap { file in
        file.findings { line in
            rules.first { !captures($0.0, in: line, group: 0).isEmpty }?.1
        }
    }
}

@Suite struct `A template` {
    @Test func `holds no inline style or script and escapes every value`() throws {
        let found = try faults(in: try ProjectFile.all(in: "Sources", endings: ["mustache"]))
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: [
        "<p>{{{name}}}</p>", "<p>{{& name}}</p>", "<p style=\"color: red\">", "<style>p {}</style>",
        "<script>alert(1)</script>", "<SCRIPT defer>", "<a onclick=\"go()\">",
        "<a href=\"javascript:go()\">", "<input value={{value}}>",
    ])
    func `is caught with a fault in it`(line: String) throws {
        let file = ProjectFile(path: "a.mustache", text: "<main>\n\(line)\n</main>")
        #expect(try faults(in: [file]).map(\.line) == [2])
    }

    @Test(arguments: [
        "<p>{{name}}</p>", "<script src=\"/js/a.js\" defer></script>", "<p class=\"style\">on</p>",
        "<link rel=\"stylesheet\" href=\"{{t.href}}\">",
    ])
    func `may hold what is harmless`(line: String) throws {
        #expect(try faults(in: [ProjectFile(path: "a.mustache", text: line)]) == [])
    }
}
