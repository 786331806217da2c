/// Puts everything in its place that does not depend on the page: partials, parents with their
/// blocks, and the texts of one language.
///
/// What is left to do when a page is shown is to fill in its own values.
struct TemplateLinker {
    let written: [String: [Piece]]
    let words: Words

    /// - Throws: `TemplateFault` for a template that is asked for and does not exist, and for one
    ///   that leads back to itself.
    func template(_ name: String) throws -> Template {
        let passages = try passages(written[name, default: []], Scope(entered: ["{{>\(name)}}"]))
        return Template(name: name, passages: passages)
    }

    /// Where in the web of templates a piece stands.
    private struct Scope {
        /// What replaces the blocks of this name, from the outermost template that says so.
        var blocks: [String: [Piece]] = [:]
        /// The templates and the replaced blocks around it.
        var entered: Set<String>

        func entering(_ name: String, at tag: Tag) throws -> Scope {
            var inner = self
            guard inner.entered.insert(name).inserted else { throw tag.fault("leads to itself") }
            return inner
        }
    }

    private func passages(_ pieces: [Piece], _ scope: Scope) throws -> [Passage] {
        var passages: [Passage] = []
        for piece in pieces {
            for passage in try self.passages(of: piece, scope) {
                passages.appendMerged(passage)
            }
        }
        return passages
    }

    private func passages(of piece: Piece, _ scope: Scope) throws -> [Passage] {
        switch piece {
        case .text(let text): [.text(Array(text.utf8))]
        case .value(let tag): [value(tag)]
        case .section(let tag, let held): [.section(try path(tag), try passages(held, scope))]
        case .inverted(let tag, let held): [.inverted(try path(tag), try passages(held, scope))]
        case .partial(let tag): try passages(ofTemplateAt: tag, scope)
        case .parent(let tag, let held):
            try passages(ofTemplateAt: tag, replacing(try blocks(among: held, of: tag), in: scope))
        case .block(let tag, let standard): try passages(ofBlockAt: tag, standard, scope)
        }
    }

    // MARK: - Texts and values

    /// A text of our own as it stands in the string files, or a value of the page.
    ///
    /// A text that no file holds shows nothing; a test makes sure that there is none.
    private func value(_ tag: Tag) -> Passage {
        guard tag.isText else { return .value(Path(tag.name)) }
        let key = String(tag.name.dropFirst(Tag.textPrefix.count))
        var html: [UInt8] = []
        if words.has(key) { html.append(escaping: words[key]) }
        return .text(html)
    }

    private func path(_ tag: Tag) throws -> Path {
        guard !tag.isText else { throw tag.fault("asks whether there is a text; only show it") }
        return Path(tag.name)
    }

    // MARK: - Partials, parents and blocks

    private func passages(ofTemplateAt tag: Tag, _ scope: Scope) throws -> [Passage] {
        guard let pieces = written[tag.name] else {
            throw tag.fault("asks for a template that does not exist")
        }
        return try passages(pieces, try scope.entering("{{>\(tag.name)}}", at: tag))
    }

    private func passages(ofBlockAt tag: Tag, _ standard: [Piece], _ scope: Scope) throws
        -> [Passage]
    {
        guard let replacement = scope.blocks[tag.name] else { return try passages(standard, scope) }
        return try passages(replacement, try scope.entering("{{$\(tag.name)}}", at: tag))
    }

    private func replacing(_ blocks: [String: [Piece]], in scope: Scope) -> Scope {
        var scope = scope
        scope.blocks.merge(blocks) { outer, _ in outer }
        return scope
    }

    private func blocks(among pieces: [Piece], of parent: Tag) throws -> [String: [Piece]] {
        var blocks: [String: [Piece]] = [:]
        for piece in pieces {
            switch piece {
            case .block(let tag, let held): blocks[tag.name] = held
            case .text(let text) where text.allSatisfy(\.isWhitespace): continue
            default: throw parent.fault("holds something that is no block, and would be lost")
            }
        }
        return blocks
    }
}

extension Tag {
    fileprivate static let textPrefix = "t."

    fileprivate var isText: Bool { name == "t" || name.hasPrefix(Self.textPrefix) }
}
