/// Something that does not work for the child, in someone's words (behov).
package struct Need: Hashable, Sendable {
    package typealias ID = Identifier<Need>

    package let id: ID
    package private(set) var words: Prose
    package let whose: Speaker
    /// The unit that answers for the need; a need without one is an alarm.
    package private(set) var owner: ServiceUnit.ID?
    /// Whether the child's safety is at stake, so that it is taken first.
    package let concernsSafety: Bool
    /// Which need that the agreement names, where someone has said so; never a key to search by.
    ///
    /// - SeeAlso: ledger B-04, B-05, B-06; PDL (2008:355) 2 kap. 8 §.
    package let category: NeedCategory.Key?

    package init(
        id: ID,
        words: Prose,
        whose: Speaker,
        owner: ServiceUnit.ID?,
        concernsSafety: Bool = false,
        category: NeedCategory.Key? = nil
    ) {
        self.id = id
        self.words = words
        self.whose = whose
        self.owner = owner
        self.concernsSafety = concernsSafety
        self.category = category
    }

    /// The same need, with another unit to answer for it.
    package func owned(by unit: ServiceUnit.ID) -> Need {
        var need = self
        need.owner = unit
        return need
    }

    /// The same need, in other words.
    package func saying(_ words: Prose) -> Need {
        var need = self
        need.words = words
        return need
    }

    /// Whether nobody answers for the need, so that the child may fall between.
    package var isAlarm: Bool { owner == nil }
}
