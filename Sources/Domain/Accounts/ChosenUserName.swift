/// The name that someone chooses to sign in with (användarnamn).
///
/// It can be a first name, an address or anything else, but no personal number: what is typed at
/// the door is seen by whoever stands beside.
package struct ChosenUserName: Hashable, Sendable {
    /// The fewest characters.
    package static let shortest = 3
    /// The most characters.
    package static let longest = 60
    /// So many figures, and it could be a personal number.
    static let figuresOfNumber = 10

    /// As it is kept and compared: in small letters.
    package let text: String

    /// Why a name is not good enough.
    package enum Problem: String, Error, CaseIterable, Sendable {
        case tooShort, tooLong, hasSpace
        /// It holds as many figures as a personal number.
        case isNumber
    }

    package init(_ text: String) throws(Problem) {
        guard text.count >= Self.shortest else { throw .tooShort }
        guard text.count <= Self.longest else { throw .tooLong }
        guard !text.contains(where: \.isWhitespace) else { throw .hasSpace }
        guard text.count(where: \.isNumber) < Self.figuresOfNumber else { throw .isNumber }
        self.text = text.lowercased()
    }
}
