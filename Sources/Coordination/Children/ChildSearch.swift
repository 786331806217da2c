import Domain
import Storage

/// Children whom the caller's unit knows, found by name or number; never anyone else's.
///
/// - SeeAlso: disclosure case D-42: a search is a reading, and a count must betray nothing.
package struct ChildSearch: Hashable, Sendable {
    /// The most that one search shows.
    package static let mostHits = 20

    package let hits: [Hit]

    package struct Hit: Hashable, Sendable {
        package let child: Child
        /// The plans for the child that the unit knows, newest first.
        package let plans: [Plan]
    }
}

extension Coordinator {
    /// Searches among the children whom the caller's unit knows.
    ///
    /// - Parameter text: Beginnings of names, in any order, or an identity number.
    package func searchChildren(_ text: String, as caller: Caller) async throws -> ChildSearch {
        try await read(as: caller) { work in
            _ = try work.requireUnit()
            work.audit.note(.searched, "children")
            let children = try work.children(matching: text)
            return ChildSearch(
                hits: try children.map { child in
                    ChildSearch.Hit(
                        child: child,
                        plans: try work.parts(Plan.self).all(of: child.id).map(\.content)
                            .reversed()
                    )
                }
            )
        }
    }
}

extension Work {
    /// The children whom the caller may know of and whom the text finds, at most so many.
    func children(matching text: String) throws -> [Child] {
        let number = try? IdentityNumber(parsing: text, today: today)
        let condition: SQL
        if let number {
            condition = "(' ' || numbers || ' ') LIKE \("% " + number.revealed + " %")"
        } else {
            let words = text.split(separator: " ").map { FoldedName.fold(String($0)) }
            guard !words.isEmpty else { return [] }
            condition = SQL.joined(
                words.map { "folded_name LIKE \("% " + LikePattern.escaped($0) + "%") ESCAPE '!'" },
                separator: " AND "
            )
        }
        return try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Child.columns))
            FROM child
            WHERE \(condition) AND \(mayRead(Child.self))
            ORDER BY folded_name, id
            LIMIT \(ChildSearch.mostHits)
            """
        ).map { row in
            let child = try Child(row)
            audit.note(.viewed, PartKind.child.rawValue, child: child.id)
            return child
        }
    }
}

/// Text that is to stand for itself in a LIKE pattern with `!` as the escape character.
private enum LikePattern {
    static func escaped(_ text: String) -> String {
        text.map { "!%_".contains($0) ? "!\($0)" : String($0) }.joined()
    }
}
