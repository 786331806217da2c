/// Names a row of the requirement ledger, such as `K-24`: one capital letter and two digits.
package struct LedgerID: Hashable, Comparable, Sendable, LosslessStringConvertible {
    package let description: String

    package init?(_ description: String) {
        let characters = Array(description)
        guard characters.count == 4, characters.allSatisfy(\.isASCII),
            ("A"..."Z").contains(characters[0]), characters[1] == "-",
            characters[2...].allSatisfy({ ("0"..."9").contains($0) })
        else { return nil }
        self.description = description
    }

    package static func < (one: Self, other: Self) -> Bool {
        one.description < other.description
    }
}
