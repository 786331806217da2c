/// A telephone number at work, as people write it (telefonnummer).
///
/// Read loosely: an extension or a foreign number must not stop anyone from being reached.
package struct PhoneNumber: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible {
    package let description: String

    /// The number, or nothing when the text holds anything but 5 to 15 digits and their marks.
    package init?(_ text: String) {
        let trimmed = text.trimmingWhiteSpace()
        let digits = trimmed.filter { "0123456789".contains($0) }
        guard (5...15).contains(digits.count), trimmed.count <= 30,
            trimmed.allSatisfy({ "0123456789 +-–()/".contains($0) })
        else { return nil }
        description = trimmed
    }

    /// Only what a telephone dials: the digits, with a leading plus where there is one.
    ///
    /// After a country's number the zero in brackets is never dialled.
    package var dialled: String {
        let isForeign = description.hasPrefix("+")
        let parts = description.split(separator: "(0)", omittingEmptySubsequences: false)
        let text = isForeign ? parts.joined() : description
        return (isForeign ? "+" : "") + text.filter { "0123456789".contains($0) }
    }
}
