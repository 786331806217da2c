/// The order in which the family wants to talk about the needs (ordningen på mötet).
///
/// - SeeAlso: ledger B-17: a meeting follows the child's needs, not the organisations.
package struct NeedOrder: Hashable, Sendable {
    package typealias ID = Identifier<NeedOrder>

    package let id: ID
    /// The needs, what matters most first.
    package let needs: [Need.ID]
    package let giver: Consent.Giver
    package let day: CivilDate

    package init(id: ID, needs: [Need.ID], giver: Consent.Giver, day: CivilDate) {
        self.id = id
        self.needs = needs
        self.giver = giver
        self.day = day
    }
}

extension [NeedOrder] {
    /// The order that a meeting follows: the child's own where there is one, else the latest.
    ///
    /// A guardian's order never takes the place of the child's; it stands beside it.
    /// - SeeAlso: decision 5; ledger B-17.
    package var leading: NeedOrder? {
        let own = filter { if case .child = $0.giver { true } else { false } }
        return (own.isEmpty ? self : own).max { $0.id < $1.id }
    }
}

extension [Need] {
    /// The needs in the order in which a meeting takes them.
    ///
    /// As the family has put them; else what is about the child's safety first, and then as they
    /// were told. A need that came after the family's order stands last, unless it is about safety.
    package func ordered(by order: NeedOrder?) -> [Need] {
        enumerated().sorted { one, other in
            rank(one.element, in: order) == rank(other.element, in: order)
                ? one.offset < other.offset
                : rank(one.element, in: order) < rank(other.element, in: order)
        }.map(\.element)
    }

    private func rank(_ need: Need, in order: NeedOrder?) -> Int {
        if let place = order?.needs.firstIndex(of: need.id) { return place }
        return need.concernsSafety ? -1 : Int.max
    }
}
