extension [UInt8] {
    /// Appends a text so that it reads the same in HTML, also in an attribute.
    ///
    /// Byte by byte: in UTF-8 the five signs are never part of another character. What stands
    /// between them is copied in one go.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { bytes in
            var copied = 0
            for (place, byte) in bytes.enumerated() {
                guard let entity = Self.entity(for: byte) else { continue }
                append(contentsOf: bytes[copied..<place])
                append(contentsOf: entity.utf8)
                copied = place + 1
            }
            append(contentsOf: bytes[copied...])
        }
    }

    private static func entity(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
