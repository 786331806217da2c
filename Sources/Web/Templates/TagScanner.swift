/// Cuts a template into texts and tags.
///
/// A tag that shows no value and stands alone on its line takes the line with it, so that templates
/// can be laid out for reading. Lines are not indented, and so no indentation is ever to be carried
/// into a partial.
enum TagScanner {
    enum Token {
        case text(Substring)
        case tag(Tag)
    }

    static func tokens(in text: String, of template: String) throws -> [Token] {
        try refuseBlanks(in: text, of: template)
        let parts = text.split(separator: "{{", omittingEmptySubsequences: false)
        var tokens: [Token] = [.text(parts[0])]
        var line = 1 + lineBreaks(in: parts[0])
        var beginsLine = parts[0].isEmpty || parts[0].last == "\n"
        for part in parts.dropFirst() {
            guard let end = part.firstRange(of: "}}") else {
                let tag = "{{\(part.prefix { $0 != "\n" })"
                throw TemplateFault(
                    template: template,
                    line: line,
                    reason: "\(tag) lacks its }}"
                )
            }
            let tag = try Tag(part[..<end.lowerBound], template: template, line: line)
            let rest = part[end.upperBound...]
            let isAlone = tag.kind != .value && beginsLine && rest.first == "\n"
            tokens.append(.tag(tag))
            tokens.append(.text(isAlone ? rest.dropFirst() : rest))
            line += lineBreaks(in: part)
            beginsLine = rest.last == "\n"
        }
        return tokens
    }

    private static func lineBreaks(in text: Substring) -> Int {
        text.utf8.count { $0 == UInt8(ascii: "\n") }
    }

    private static func refuseBlanks(in text: String, of template: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let first = line.first, let last = line.last else { continue }
            guard first.isWhitespace || last.isWhitespace else { continue }
            throw TemplateFault(
                template: template,
                line: index + 1,
                reason: "a line begins or ends with a blank"
            )
        }
    }
}
