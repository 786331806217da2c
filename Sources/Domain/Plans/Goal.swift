/// What should be different, in the child's words where possible (mål).
package struct Goal: Hashable, Sendable {
    package typealias ID = Identifier<Goal>

    package let id: ID
    package private(set) var words: Prose
    package let whose: Speaker
    /// Which sides of life it is about; health and learning act on each other both ways.
    package let sides: Set<LifeSide>

    package init(id: ID, words: Prose, whose: Speaker, sides: Set<LifeSide> = []) {
        self.id = id
        self.words = words
        self.whose = whose
        self.sides = sides
    }

    /// The same goal, in other words.
    package func saying(_ words: Prose) -> Goal {
        var goal = self
        goal.words = words
        return goal
    }
}

/// A side of a child's life, whichever authority is nearest to it (livsområde).
///
/// - SeeAlso: ledger O-13.
package enum LifeSide: String, Hashable, Sendable, CaseIterable {
    case school, health, home, leisure
}
