/// One step from an older schema to a newer, never edited once it is released.
package struct Migration: Hashable, Sendable {
    /// Number and name, for instance `0001-organisations`; the order of the ids is the order of the
    /// steps.
    package let id: String

    /// What the step does, carried out in one transaction.
    package let statements: [SQL]

    package init(id: String, statements: [SQL]) {
        self.id = id
        self.statements = statements
    }

    /// Sixteen hexadecimal digits that differ when the statements differ (FNV-1a, 64 bits).
    ///
    /// It guards against a slip, not against an adversary.
    package var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in statements.map(\.canonicalText).joined(separator: "\0").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension SQL {
    /// Text and values such that no two different pieces of SQL read the same.
    fileprivate var canonicalText: String {
        let texts = text.split(separator: "?", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? nil : "text \($0.utf8.count) \($0)" }
        // Between any two texts stands one value.
        return zip(texts, values.map(\.canonicalText) + [nil]).flatMap { [$0, $1] }
            .compactMap { $0 }.joined(separator: "\u{1}")
    }
}

extension SQLValue {
    fileprivate var canonicalText: String? {
        switch self {
        case .null: "null"
        case .integer(let number): "integer \(number)"
        case .text(let text): "bound \(text.utf8.count) \(text)"
        case .bytes(let bytes): "bytes \(bytes)"
        }
    }
}
