import Domain
import Storage

/// Children whom the caller's unit knows, found by name or number; never anyone else's.
///
/// - SeeAlso: disclosure case D-42: a search is a reading, and a count must betray nothing.
package struct ChildSearch: Sendable {
    /// The most that one search shows.
    package static let mostHits = 20

    package let hits: [Hit]

    /// One child; the unit's own record and those it has been handed are one when the number is.
    package struct Hit: Sendable {
        package let child: Child
        /// The plans for the child that the unit knows, newest first.
        package let plans: [PlanList.Entry]
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
            let directory = try work.directory()
            let found = try work.children(matching: text).reduce(into: [[Child]]()) {
                found,
                child in
                if let same = found.firstIndex(where: { $0.contains { $0.isSame(as: child) } }) {
                    found[same].append(child)
                } else {
                    found.append([child])
                }
            }
            let known = try work.parts(Plan.self).all(ofEach: found.joined().map(\.id))
            let handed = try DisclosureLedger(work: work)
                .daysOfCopies(of: known.values.joined().map(\.content.id))
            return ChildSearch(
                hits: try found.compactMap { records in
                    let plans = try records.flatMap { child in
                        try (known[child.id] ?? []).reversed().map {
                            try PlanList.Entry($0, about: child, handed, directory)
                        }
                    }
                    .sorted { $0.plan.latestStep > $1.plan.latestStep }
                    return records.first.map { ChildSearch.Hit(child: $0, plans: plans) }
                }
            )
        }
    }
}

extension Child {
    /// Whether both records bear a number that is the same.
    fileprivate func isSame(as other: Child) -> Bool {
        !Set(numbers).isDisjoint(with: other.numbers)
    }
}

extension PlanList.Entry {
    fileprivate init(
        _ held: Held<Plan>,
        about child: Child,
        _ handed: [Plan.ID: CivilDate],
        _ directory: Directory
    ) throws {
        self.init(
            plan: held.content,
            child: child,
            holder: try directory.unit(held.content.holder),
            handed: held.isOwn ? nil : handed[held.content.id]
        )
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
