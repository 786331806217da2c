/// A short name that files, addresses and code use for an `Entity`, such as `utan-drojsmal`.
///
/// Only `a`–`z`, digits and single hyphens between them, so that it can stand in a path as it is.
package struct Slug<Entity>: Hashable, Sendable {
    package let description: String
}

extension Slug: LosslessStringConvertible {
    package init?(_ description: String) {
        let words = description.split(separator: "-", omittingEmptySubsequences: false)
        guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.mayHold) }) else { return nil }
        self.description = description
    }

    private static func mayHold(_ character: Character) -> Bool {
        character.isASCII
            && (("a"..."z").contains(character) || ("0"..."9").contains(character))
    }
}

extension Slug: Comparable {
    package static func < (one: Self, other: Self) -> Bool {
        one.description < other.description
    }
}
