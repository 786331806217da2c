import Foundation

/// What one group of a regular expression catches, each with the line it begins on.
func captures(
    _ pattern: String,
    in text: some StringProtocol,
    group: Int = 1
) throws -> [(line: Int, text: String)] {
    try captures(NSRegularExpression(pattern: pattern), in: text, group: group)
}

func captures(
    _ pattern: NSRegularExpression,
    in text: some StringProtocol,
    group: Int = 1
) -> [(line: Int, text: String)] {
    let text = String(text)
    let whole = NSRange(text.startIndex..., in: text)
    return pattern.matches(in: text, range: whole).compactMap {
        guard let range = Range($0.range(at: group), in: text) else { return nil }
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        return (line, String(text[range]))
    }
}
