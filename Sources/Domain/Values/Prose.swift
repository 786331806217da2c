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
        // There are never more characters than bytes, which are quicker to count.
        guard !trimmed.isEmpty,
            trimmed.utf8.count <= Self.longest || trimmed.count <= Self.longest
        else { return nil }
        description = trimmed
    }
}

extension String {
    /// The text without white space at either end and without characters that cannot be seen.
    ///
    /// Line ends become `\n`; a tab stays.
    package func trimmingWhiteSpace() -> String {
        if isPlain { return trimmingPlainSpace() }
        let unified = split(separator: "\r\n", omittingEmptySubsequences: false)
            .joined(separator: "\n")
            .filter { $0 == "\n" || $0 == "\t" || !$0.isUnseen }
        guard let first = unified.firstIndex(where: { !$0.isWhitespace }),
            let last = unified.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(unified[first...last])
    }

    /// Whether it holds nothing but ASCII that can be seen, spaces, line ends, tabs and À to ÿ.
    ///
    /// Most of what is written here is so, and each text of a page passes this way: its characters
    /// need not be looked up one by one.
    private var isPlain: Bool {
        var isAfterLead = false
        for byte in utf8 {
            if isAfterLead {
                guard (0x80...0xBF).contains(byte) else { return false }
                isAfterLead = false
            } else if byte == 0xC3 {
                isAfterLead = true
            } else if !(0x20...0x7E).contains(byte), byte != 0x0A, byte != 0x09 {
                return false
            }
        }
        return true
    }

    private func trimmingPlainSpace() -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
        guard let first = utf8.firstIndex(where: { !isSpace($0) }),
            let last = utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: utf8[first...last], as: UTF8.self)
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
