import Foundation

/// The words of the field that the pages use, each explained in a sentence or two.
///
/// The terms come from the string files: a term is added there and nowhere else.
struct GlossaryPage: Page {
    static let template = "notices/glossary"

    let pageTitle: String
    let otherLanguage: String
    let groups: [[String: Any]]

    init(in words: Words) {
        pageTitle = words["glossary.heading"]
        otherLanguage = words.language.other.rawValue
        groups = ["plan", "people", "sharing", "laws"].map { group in
            [
                "heading": words["glossary.\(group).heading"],
                "terms": Self.terms(of: group, words),
            ]
        }
    }

    /// The terms of a group, in the order of the reader's alphabet.
    private static func terms(of group: String, _ words: Words) -> [[String: String]] {
        let start = "glossary.\(group).terms."
        let names = words.keys.filter { $0.hasPrefix(start) }
            .compactMap { $0.dropFirst(start.count).split(separator: ".").first }
        let alphabet = Locale(identifier: words.language.rawValue)
        return Set(names)
            .map { name in
                var term: [String: String] = ["word", "other", "means"].reduce(into: [:]) {
                    term,
                    part in
                    term[part] = words["\(start)\(name).\(part)"]
                }
                if term["other"] == term["word"] { term["other"] = nil }
                return term
            }
            .sorted { one, next in
                one["word", default: ""].compare(
                    next["word", default: ""],
                    options: .caseInsensitive,
                    locale: alphabet
                ) == .orderedAscending
            }
    }
}
