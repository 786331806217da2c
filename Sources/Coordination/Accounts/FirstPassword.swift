/// A password that nobody has chosen: told once to the one who opened the account, and kept nowhere.
package enum FirstPassword {
    /// Five signs in each group, for reading aloud; a hundred bits in all.
    private static let groups = 4
    /// Thirty-two signs of which none looks like another (Crockford's base 32).
    private static let signs = Array("0123456789abcdefghjkmnpqrstvwxyz")

    package static func make(_ effects: Effects) -> String {
        let text = effects.randomBytes(groups * 5).map { signs[Int($0) & 31] }
        return (0..<groups).map { String(text[($0 * 5)..<($0 * 5 + 5)]) }.joined(separator: "-")
    }
}
