/// Names and values as an address or a form carries them.
struct FormText {
    let text: String

    init(_ pairs: [(name: String, value: String)]) {
        text = pairs.map { "\(Self.escape($0.name))=\(Self.escape($0.value))" }
            .joined(separator: "&")
    }

    /// Everything but unreserved characters as `%` and two digits (RFC 3986, section 2.3).
    static func escape(_ text: String) -> String {
        text.utf8.map { byte in
            if kept.contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return byte < 16 ? "%0\(digits)" : "%\(digits)"
        }.joined()
    }

    private static let kept = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8
    )
}
