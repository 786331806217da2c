/// What an act led to, told on the page that the browser is sent to.
///
/// Only this word stands in the address; it says nothing about anyone.
enum Done: String, CaseIterable {
    case saved = "sparat"
    case draft = "utkast"
    case handedOut = "utlamnat"
    case answerSent = "svarat"
    case answerKept = "svarat-har"
    case ended = "avslutat"

    func path(_ path: String) -> String { "\(path)?klart=\(rawValue)" }

    /// The notice for a page, from the word in its address.
    static func notice(_ word: Substring?, in words: Words) -> [String: String]? {
        guard let word, let done = Done(rawValue: String(word)) else { return nil }
        return [
            "kind": done == .answerKept ? "warning" : "success",
            "text": words["done.\(done)"],
        ]
    }
}
