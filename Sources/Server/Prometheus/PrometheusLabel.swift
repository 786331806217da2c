/// A name and a value that tell one figure from another.
struct PrometheusLabel: Hashable, Comparable, Sendable {
    let name: String
    let value: String

    init(name: String, value: String) {
        self.name = Self.name(name)
        self.value = value
    }

    /// As it stands between the braces, with what would end the line or the value escaped.
    var text: String {
        let escaped = value.map { character in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }
        return "\(name)=\"\(escaped.joined())\""
    }

    static func < (one: Self, other: Self) -> Bool {
        (one.name, one.value) < (other.name, other.value)
    }

    /// The name with an underscore for everything that may not stand in one.
    static func name(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}

extension [PrometheusLabel] {
    /// The labels in braces, and nothing where there are none.
    var text: String { isEmpty ? "" : "{\(map(\.text).joined(separator: ","))}" }

    static func < (one: Self, other: Self) -> Bool { one.lexicographicallyPrecedes(other) }
}
