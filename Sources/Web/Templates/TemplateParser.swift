/// A part of a template as it is written, with everything that a tag holds up to its end.
enum Piece {
    case text(Substring)
    case value(Tag)
    case section(Tag, [Piece])
    case inverted(Tag, [Piece])
    case partial(Tag)
    case parent(Tag, [Piece])
    case block(Tag, [Piece])
}

/// Reads a template as it is written.
struct TemplateParser {
    private var rest: ArraySlice<TagScanner.Token>

    /// - Throws: `TemplateFault` for a tag that pages do not use or that does not end where it must.
    static func pieces(of text: String, in template: String) throws -> [Piece] {
        var parser = TemplateParser(rest: try TagScanner.tokens(in: text, of: template)[...])
        return try parser.pieces(inside: nil)
    }

    /// The pieces up to the end of a tag, or of the whole template.
    private mutating func pieces(inside open: Tag?) throws -> [Piece] {
        var pieces: [Piece] = []
        while let token = rest.popFirst() {
            switch token {
            case .text(let text):
                pieces.append(.text(text))
            case .tag(let tag) where tag.kind == .end:
                guard let open else { throw tag.fault("ends nothing") }
                guard open.name == tag.name else {
                    throw tag.fault("stands where {{/\(open.name)}} must end line \(open.line)")
                }
                return pieces
            case .tag(let tag):
                pieces.append(try piece(of: tag))
            }
        }
        if let open { throw open.fault("has no end; write {{/\(open.name)}}") }
        return pieces
    }

    private mutating func piece(of tag: Tag) throws -> Piece {
        switch tag.kind {
        case .value, .end: .value(tag)
        case .partial: .partial(tag)
        case .section: .section(tag, try pieces(inside: tag))
        case .inverted: .inverted(tag, try pieces(inside: tag))
        case .parent: .parent(tag, try pieces(inside: tag))
        case .block: .block(tag, try pieces(inside: tag))
        }
    }
}
