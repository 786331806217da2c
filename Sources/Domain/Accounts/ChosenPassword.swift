import Foundation

/// A password that someone has thought of (lösenord), which is not the first that others would guess.
///
/// Length counts and nothing else: no capital, figure or mark is asked for, any letter may be in it,
/// and it never has to be changed because time has passed.
/// - SeeAlso: NIST SP 800-63B, 3.1.1.2; OWASP ASVS 5.0, 6.2.
package struct ChosenPassword: Sendable {
    /// The fewest characters.
    package static let shortest = 12
    /// The most characters; more is no safer, and takes time to work through.
    package static let longest = 128
    /// So many different characters must be left when what is easy to guess is taken away.
    static let leastUnguessed = 6

    package let text: Secret<String>

    /// Why a password is not good enough.
    package enum Problem: String, Error, CaseIterable, Sendable {
        case tooShort, tooLong
        /// It is made of words, figures and runs that everyone tries first.
        case common
        /// It is made of the person's own name, user name or workplace.
        case own
    }

    /// - Parameter own: The person's own names and words, which others can find out.
    package init(_ text: String, own: [String] = []) throws(Problem) {
        guard text.count >= Self.shortest else { throw .tooShort }
        guard text.count <= Self.longest else { throw .tooLong }
        guard Self.rest(of: text, without: CommonWords.all) >= Self.leastUnguessed else {
            throw .common
        }
        let words = own.flatMap { Self.folded($0).split { !$0.isLetter }.map(String.init) }
        let both = CommonWords.all + words.filter { $0.count >= 3 }
        guard Self.rest(of: text, without: both) >= Self.leastUnguessed else { throw .own }
        self.text = Secret(text)
    }

    /// How many different characters are left without the words, however the words are spelt.
    private static func rest(of text: String, without words: [String]) -> Int {
        let plain = folded(text)
        let inDisguise = String(plain.map { disguises[$0] ?? $0 })
        let spellings = [plain, inDisguise, plain.filter { !$0.isNumber }]
        let sorted = words.map(folded).sorted { ($1.count, $0) < ($0.count, $1) }
        return spellings.map { left(of: $0, without: sorted) }.min() ?? 0
    }

    /// Figures count for nothing, since they are years and birthdays; nor does a run in which each
    /// character repeats the one before or is its neighbour in the alphabet.
    private static func left(of text: String, without words: [String]) -> Int {
        let rest = words.reduce(text) { $0.replacing($1, with: " ") }
        let left = rest.filter { !$0.isNumber && !$0.isWhitespace }
        let values = left.unicodeScalars.map { Int($0.value) }
        let steps = zip(values, values.dropFirst()).count { abs($0 - $1) > 1 }
        return min(steps + 1, Set(left).count)
    }

    /// Figures and marks that stand for letters in many a password.
    private static let disguises: [Character: Character] = [
        "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    private static func folded(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.lowercased()
    }
}
