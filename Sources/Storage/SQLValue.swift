/// A value as both engines hold it.
///
/// There are no fractions: what we count is counted in whole numbers, of a unit the column names.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])

    /// What sort of value it is, for errors that must not tell the value.
    package enum Kind: String, Hashable, Sendable {
        case null, integer, boolean, fraction, text, bytes
    }

    /// What sort of value this is.
    package var kind: Kind {
        switch self {
        case .null: .null
        case .integer: .integer
        case .text: .text
        case .bytes: .bytes
        }
    }
}
