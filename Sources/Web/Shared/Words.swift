import Domain
import Foundation
import Yams

/// Every sentence that the pages show, in one language.
///
/// Texts come from `Resources/Strings`; code holds keys only. A missing key shows itself by its
/// name, and a test makes sure that none is missing.
package struct Words: Sendable {
    package let language: Language
    private let texts: [String: String]
    /// Whom the texts are about, when that is a young person without guardians in the plan.
    private var young: (name: String, nameOf: String)?

    /// Reads every file of `folder/<language>/`, one file for each part of the site.
    package init(language: Language, folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent(language.rawValue),
            includingPropertiesForKeys: nil
        )
        let nodes = try files.filter { $0.pathExtension == "yaml" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try Yams.compose(yaml: try String(contentsOf: $0, encoding: .utf8)) }
        self.init(language: language, nodes: nodes.compactMap { $0 })
    }

    init(language: Language, nodes: [Node]) {
        self.language = language
        texts = nodes.reduce(into: [:]) { texts, node in Self.add(node, under: "", to: &texts) }
    }

    /// The text of a key such as `plan.heading`.
    package subscript(_ key: String) -> String {
        guard let young, let text = texts["ofYoung.\(key)"] else { return texts[key] ?? key }
        return Self.filled(text, ["name": young.name, "nameOf": young.nameOf])
    }

    /// The same texts, where they speak of a young person and not of a family.
    func about(youngPerson name: String) -> Words {
        var words = self
        words.young = (name, of(name))
        return words
    }

    /// A name with its ending, as in whose plan it is.
    func of(_ name: String) -> String {
        let isHissing = name.last.map { "sxzSXZ".contains($0) } ?? false
        return text(isHissing ? "plan.ofHissing" : "plan.of", ["name": name])
    }

    /// The agreement's own words in the reader's language.
    func bilingual(_ words: Bilingual) -> String { language == .sv ? words.sv : words.en }

    /// Whether there is a text of this key.
    func has(_ key: String) -> Bool { texts[key] != nil }

    /// The text with `{name}` replaced by values.
    package func text(_ key: String, _ values: [String: String]) -> String {
        Self.filled(self[key], values)
    }

    /// The text with every `{name}` that has a value replaced, and the others left as they stand.
    ///
    /// In one go from left to right, so that what a value holds is never taken for a name.
    private static func filled(_ text: String, _ values: [String: String]) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            let name = String(rest[rest.utf8.index(after: open)..<close])
            if let value = values[name] {
                result += value
                rest = rest[rest.utf8.index(after: close)...]
            } else {
                result += "{"
                rest = rest[rest.utf8.index(after: open)...]
            }
        }
        return result + rest
    }

    /// The text for a number: `key.one` for 1, else `key.other`, with `{n}` replaced.
    package func count(_ key: String, _ number: Int) -> String {
        text(number == 1 ? "\(key).one" : "\(key).other", ["n": String(number)])
    }

    package var keys: Set<String> { Set(texts.keys) }

    private static func add(_ node: Node, under path: String, to texts: inout [String: String]) {
        for (name, value) in node.mapping ?? [:] {
            guard let name = name.string else { continue }
            let key = path.isEmpty ? name : "\(path).\(name)"
            if let text = value.scalar?.string {
                texts[key] = text
            } else {
                add(value, under: key, to: &texts)
            }
        }
    }
}

extension Words {
    /// A day as it is said, with the year only when it is another than this year.
    package func day(_ day: CivilDate, today: CivilDate) -> String {
        let text = "\(day.day) \(self["month.m\(day.month)"])"
        return day.year == today.year ? text : "\(text) \(day.year)"
    }

    /// A day with its year.
    package func longDay(_ day: CivilDate) -> String {
        "\(day.day) \(self["month.m\(day.month)"]) \(day.year)"
    }

    /// What someone has written or said, in the quotation marks of the language.
    package func quote(_ words: Prose) -> String {
        self["layout.openQuote"] + words.description + self["layout.closeQuote"]
    }

    /// A time of day as it is written everywhere, such as `13.00`.
    package func clock(_ time: String) -> String {
        time.replacingOccurrences(of: ":", with: ".")
    }

    /// Names with commas and the word for "and" before the last.
    package func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(self["word.and"]) " + last
    }
}
