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
    /// The text without white space and line ends at either end; line ends inside become `\n`.
    package func trimmingWhiteSpace() -> String {
        let unified = split(separator: "\r\n", omittingEmptySubsequences: false)
            .joined(separator: "\n")
        guard let first = unified.firstIndex(where: { !$0.isWhitespace }),
            let last = unified.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(unified[first...last])
    }
}
