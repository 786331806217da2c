import Foundation
import Mustache

@testable import Web

/// What swift-mustache, which others have made and tested, writes of the same templates and values.
struct MustacheOracle {
    private let texts: [Language: [String: Any]]
    private var readings = MustacheLibrary()

    init(words: [Language: Words]) {
        texts = words.mapValues(Self.tree)
    }

    func reading(_ templates: [String: String]) throws -> MustacheOracle {
        var oracle = self
        oracle.readings = MustacheLibrary(
            templates: try templates.mapValues { try MustacheTemplate(string: $0) }
        )
        return oracle
    }

    func html(_ template: String, _ model: [String: Any], in language: Language) -> String? {
        var model = model
        model["t"] = texts[language]
        return readings.render(model, withTemplate: template)
    }

    /// A page's own fields as they are, in the frame that our renderer puts around them.
    func html(_ page: some Page, to visitor: Visitor, by renderer: PageRenderer) throws -> String? {
        var model = try renderer.model(of: page, for: visitor).compactMapValues(\.plain)
        for property in Mirror(reflecting: page).children {
            guard let name = property.label else { continue }
            let mirror = Mirror(reflecting: property.value)
            guard mirror.displayStyle == .optional else {
                model[name] = property.value
                continue
            }
            if let value = mirror.children.first?.value { model[name] = value }
        }
        return html(type(of: page).template, model, in: visitor.language)
    }

    /// The texts as dictionaries in dictionaries, a key for each level.
    private static func tree(_ words: Words) -> [String: Any] {
        var tree = Branch()
        for key in words.keys { tree.plant(words[key], at: key.split(separator: ".")[...]) }
        return tree.plain
    }

    private struct Branch {
        private var texts: [String: String] = [:]
        private var branches: [String: Branch] = [:]

        mutating func plant(_ text: String, at key: ArraySlice<Substring>) {
            guard let name = key.first.map(String.init) else { return }
            if key.count == 1 {
                texts[name] = text
            } else {
                branches[name, default: Branch()].plant(text, at: key.dropFirst())
            }
        }

        var plain: [String: Any] {
            let inner: [String: Any] = branches.mapValues(\.plain)
            return inner.merging(texts as [String: Any]) { $1 }
        }
    }
}

extension View {
    /// The same value as swift-mustache knows it.
    var plain: Any? {
        switch self {
        case .absent: nil
        case .text(let text): text
        case .flag(let flag): flag
        case .list(let items): items.compactMap(\.plain)
        case .fields(let fields): fields.compactMapValues(\.plain)
        }
    }
}
