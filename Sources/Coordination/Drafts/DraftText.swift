import Foundation

/// The fields of a draft as the one text that is stored.
enum DraftText {
    /// Sorted, so that the same fields are the same text.
    static func text(of fields: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(fields), as: UTF8.self)
    }

    static func fields(of text: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }
}
