import Foundation

/// Identifies one `Entity` and cannot be mistaken for the identifier of another kind.
///
/// The value is a UUID version 7 (RFC 9562), so identifiers sort in order of creation. It says
/// nothing about a person and may stand in a URL or a log line.
package struct Identifier<Entity>: Hashable, Sendable {
    package let rawValue: UUID

    package init(_ rawValue: UUID) {
        self.rawValue = rawValue
    }
}

extension Identifier {
    /// The moment it was made, to the millisecond; nothing for one that does not say.
    ///
    /// - SeeAlso: RFC 9562, section 5.7.
    package var made: Instant? {
        let bytes = withUnsafeBytes(of: rawValue.uuid, Array.init)
        let milliseconds = bytes.prefix(6).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        guard bytes[6] >> 4 == 7, milliseconds > 0 else { return nil }
        return Instant(milliseconds: milliseconds)
    }
}

extension Identifier: Comparable {
    package static func < (one: Self, other: Self) -> Bool {
        HexUUID.number(of: one.rawValue) < HexUUID.number(of: other.rawValue)
    }
}

/// The lower-case text form, which is also how an identifier is stored and stands in a path.
extension Identifier: LosslessStringConvertible {
    package init?(_ description: String) {
        guard let value = HexUUID.value(of: description) else { return nil }
        self.init(value)
    }

    package var description: String { HexUUID.text(of: rawValue) }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(UUID.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
