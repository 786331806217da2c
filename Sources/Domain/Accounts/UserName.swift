/// The name that someone signs in with (användarnamn), in lower case.
package struct UserName: Hashable, Sendable, CustomStringConvertible {
    package static let lengths = 2...64

    /// Why a text is no user name.
    package enum Problem: Error, Hashable, Sendable, CaseIterable {
        case empty
        /// Too short or too long, or with other signs than letters, digits, and `. - _ @`.
        case form
        /// So many digits that it may be somebody's personal number.
        case identityNumber
    }

    package let description: String

    /// - Throws: The first rule that the text breaks; the text itself is in no error.
    package init(parsing text: String) throws(Problem) {
        let name = text.trimmingWhiteSpace().lowercased()
        guard !name.isEmpty else { throw .empty }
        guard name.count(where: \.isNumber) < 10 else { throw .identityNumber }
        guard Self.lengths.contains(name.count), name.allSatisfy(Self.isAllowed) else {
            throw .form
        }
        description = name
    }

    private static func isAllowed(_ sign: Character) -> Bool {
        sign.isLetter || sign.isNumber || ".-_@".contains(sign)
    }
}

/// What a person, a unit or a title is called.
package struct ProperName: Hashable, Sendable, CustomStringConvertible {
    package static let longest = 100

    /// Why a text is no name.
    package enum Problem: Error, Hashable, Sendable, CaseIterable {
        case empty, tooLong
        /// So many digits that it may be somebody's personal number.
        case identityNumber
    }

    package let description: String

    /// - Throws: The first rule that the text breaks; the text itself is in no error.
    package init(parsing text: String) throws(Problem) {
        let name = text.trimmingWhiteSpace()
        guard !name.isEmpty else { throw .empty }
        guard name.count(where: \.isNumber) < 6 else { throw .identityNumber }
        guard name.count <= Self.longest else { throw .tooLong }
        description = name
    }
}
