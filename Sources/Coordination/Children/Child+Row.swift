import Domain
import Foundation
import Storage

extension Child: PlanPart {
    package static let partKind = PartKind.child
    package static let table: SQL = "child"
    package static let columns: [SQL] = [
        "given_name", "family_name", "folded_name", "birth_day", "numbers", "home_municipality",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            givenName, familyName, FoldedName.key(givenName, familyName), birthDate,
            words(numbers.map(\.revealed)), homeMunicipality,
        ]
    }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            givenName: try row.text("given_name"),
            familyName: try row.text("family_name"),
            birthDate: try row.value("birth_day"),
            numbers: try row.text("numbers").split(separator: " ").compactMap {
                IdentityNumber(stored: String($0))
            },
            homeMunicipality: try row.value("home_municipality")
        )
    }
}

/// A name as it is searched: lower case, å ä ö kept as letters of their own, accents away.
package enum FoldedName {
    /// Every part of the name, with a space before each so that a search can match beginnings.
    package static func key(_ names: String...) -> String {
        " " + names.map(fold).joined(separator: " ")
    }

    /// One word as it is searched.
    package static func fold(_ text: String) -> String {
        let swedish: Set<Character> = ["å", "ä", "ö"]
        return String(
            text.lowercased().precomposedStringWithCanonicalMapping.map { letter in
                guard !swedish.contains(letter) else { return letter }
                let base = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
                    .first.map(Character.init)
                return base ?? letter
            }
        )
    }
}
