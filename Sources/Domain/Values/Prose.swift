/// Text that a person wrote: never empty, without white space around it.
///
/// The limit is generous and exists so that nobody can fill the database with one form.
package struct Prose: Hashable, Sendable, CustomStringConvertible {
    /// The longest text that is accepted, in characters.
    package static let longest = 4000

    package let description: String

    /// The text, or nothing when it is empty or longer than `longest`.
    package init?(_ text: String) {
        let trimmed = text.trimmingWhiteSpace()
        guard !trimmed.isEmpty, trimmed.count <= Self.longest else { return nil }
        description = trimmed
    }
}

extension String {
    /// The text without white space at either end and without characters that cannot be seen.
    ///
    /// Line ends become `\n`; a tab stays.
    package func trimmingWhiteSpace() -> String {
        let unified = split(separator: "\r\n", omittingEmptySubsequences: false)
            .joined(separator: "\n")
            .filter { $0 == "\n" || $0 == "\t" || !$0.isUnseen }
        guard let first = unified.firstIndex(where: { !$0.isWhitespace }),
            let last = unified.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(unified[first...last])
    }
}

extension Character {
    /// Whether nothing can be seen of it: a control code, or a sign that only turns or joins text.
    ///
    /// A sign that joins others into one character, as in many emoji, is not alone and stays.
    fileprivate var isUnseen: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .control }
            || unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
    }
}
