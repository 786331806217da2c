import Foundation

/// The keys of a file of sentences and what they say, read without a YAML library.
///
/// It understands what these files use: nested maps, plain and quoted sentences, and sentences
/// that go on over deeper lines.
struct StringFile {
    let sentences: [String: String]

    init(_ text: String) {
        var sentences: [String: String] = [:]
        var open: [(indent: Int, key: String)] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let content = line.drop { $0 == " " }
            let indent = line.count - content.count
            if content.isEmpty || content.hasPrefix("#") { continue }
            let isContinued = open.last.map { indent > $0.indent && sentences[path(open)] != nil }
            if isContinued == true {
                sentences[path(open), default: ""] += " " + content
                continue
            }
            guard let (key, value) = split(content) else { continue }
            open.removeAll { $0.indent >= indent }
            open.append((indent, key))
            if !value.isEmpty { sentences[path(open)] = value }
        }
        self.sentences = sentences
    }

    /// The names in braces that a sentence asks for, such as `{datum}`.
    static func placeholders(in sentence: String) -> Set<Substring> {
        Set(
            sentence.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }
        )
    }
}

private func path(_ open: [(indent: Int, key: String)]) -> String {
    open.map(\.key).joined(separator: ".")
}

private func split(_ line: Substring) -> (key: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "\"' "))
    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    return key.contains(" ") ? nil : (key, value.hasPrefix("#") ? "" : value)
}
