/// A template that waits for nothing but the values of its page.
///
/// Made once, when the program starts.
struct Template: Sendable {
    let name: String
    let passages: [Passage]
}

/// A stretch of a page.
enum Passage: Sendable {
    case text([UInt8])
    case value(Path)
    case section(Path, [Passage])
    case inverted(Path, [Passage])
}

/// Where a value is to be found, counted from the place that a page is written at.
struct Path: Sendable {
    let names: [String]
    /// Whether the first name is looked for further and further out.
    ///
    /// A path that begins with a dot asks only the innermost section.
    let climbs: Bool

    init(_ written: String) {
        names = written.split(separator: ".").map(String.init)
        climbs = written.first != "."
    }
}

extension [Passage] {
    /// Appends a passage, as one with the last where both are texts.
    mutating func appendMerged(_ passage: Passage) {
        guard case .text(let text) = passage else { return append(passage) }
        guard case .text(let before) = last else { return text.isEmpty ? () : append(passage) }
        self[count - 1] = .text(before + text)
    }
}
