import Foundation

/// The templates with a mark at every tag, so that a rendered page tells which tags had a value.
///
/// The renderer shows nothing for a name it does not know; the marks make that visible.
struct MarkedTemplates {
    /// One tag that asks for a value.
    struct Tag: Hashable, CustomStringConvertible {
        let template: String
        let line: Int
        let text: String

        var description: String { "\(template):\(line) {{\(text)}}" }
    }

    private(set) var tags: [Tag] = []
    /// What each template says, with the marks.
    private(set) var texts: [String: String] = [:]

    /// - Parameter templates: The text of each template by its name.
    init(_ templates: [String: String]) {
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
            texts[name] = mark(text, name)
        }
    }

    /// The tags that had a value at least once in these pages.
    func filled(in pages: [String]) -> Set<Tag> {
        Set(pages.flatMap(numbers).map { tags[$0] })
    }

    /// The marks of a page, save those that are closed again at once.
    private func numbers(in page: String) -> [Int] {
        let pieces = page.components(separatedBy: "⟦").dropFirst()
        return zip(pieces, pieces.dropFirst() + [""]).compactMap { piece, next in
            let parts = piece.components(separatedBy: "⟧")
            let isClosed = parts.dropFirst().joined().isEmpty && next.hasPrefix("/\(parts[0])⟧")
            return isClosed ? nil : Int(parts[0])
        }
    }

    private mutating func mark(_ text: String, _ name: String) -> String {
        var parts = text.components(separatedBy: "{{")
        var line = 1 + parts[0].count { $0 == "\n" }
        for index in parts.indices.dropFirst() {
            let pieces = parts[index].components(separatedBy: "}}")
            let tag = Tag(
                template: name,
                line: line,
                text: pieces[0].trimmingCharacters(in: .whitespaces)
            )
            let rest = pieces.dropFirst().joined(separator: "}}")
            parts[index] = marked(tag) + rest
            line += rest.count { $0 == "\n" }
        }
        return parts.joined()
    }

    private mutating func marked(_ tag: Tag) -> String {
        let written = "{{\(tag.text)}}"
        switch tag.text.first {
        case ">", "<", "/", "$":
            return written
        case "#", "^":
            tags.append(tag)
            return "\(written)⟦\(tags.count - 1)⟧"
        default:
            tags.append(tag)
            return "⟦\(tags.count - 1)⟧\(written)⟦/\(tags.count - 1)⟧"
        }
    }
}
