import Foundation

/// Every template, in every language, ready to be filled.
package struct Templates: Sendable {
    private let byLanguage: [Language: [String: Template]]

    /// Reads every template below a folder.
    ///
    /// - Throws: `TemplateFault`, which names file, line and tag.
    package init(folder: URL, words: [Language: Words]) throws {
        let folder = folder.resolvingSymlinksInPath()
        let ending = ".mustache"
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(ending) }
        let texts = try files.map { file in
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            return (String(file.dropLast(ending.count)), text)
        }
        try self.init(texts: Dictionary(uniqueKeysWithValues: texts), words: words)
    }

    /// - Parameter texts: What each template says, by the name under which it is asked for.
    init(texts: [String: String], words: [Language: Words]) throws {
        let texts = texts.sorted { $0.key < $1.key }
        let written = Dictionary(
            uniqueKeysWithValues: try texts.map { name, text in
                (name, try TemplateParser.pieces(of: text, in: name))
            }
        )
        byLanguage = try words.mapValues { words in
            let linker = TemplateLinker(written: written, words: words)
            return Dictionary(
                uniqueKeysWithValues: try texts.map { ($0.key, try linker.template($0.key)) }
            )
        }
    }

    func template(_ name: String, in language: Language) throws -> Template {
        guard let template = byLanguage[language]?[name] else { throw MissingTemplate(name: name) }
        return template
    }
}

/// A page names a template that does not exist.
struct MissingTemplate: Error {
    let name: String
}
