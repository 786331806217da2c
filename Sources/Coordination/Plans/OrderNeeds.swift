import Domain

extension Coordinator {
    /// Puts the needs in the order in which the child or a guardian wants to talk about them.
    ///
    /// Everyone in the family may do so, and again: the newest order counts.
    /// - Throws: `NotAllowed.familyOnly` for staff; `NotFound`, also for a need of another plan.
    /// - SeeAlso: ledger B-17.
    package func orderNeeds(
        _ needs: [Need.ID],
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "orderNeeds") { work in
            guard let giver = caller.ownGiver else { throw NotAllowed.familyOnly }
            let held = try work.parts(Plan.self).require(plan)
            for need in needs { _ = try work.parts(Need.self).require(need, in: plan) }
            let order = NeedOrder(
                id: work.newID(),
                needs: needs,
                giver: giver,
                day: work.today
            )
            let holder = held.content.holder
            try work.parts().receive(order, in: PlanScope(held), audience: .family, for: holder)
        }
    }
}

extension PlanOverview {
    /// The order that a meeting follows, as far as the reader knows of one.
    package var needOrder: NeedOrder? { needOrders.map(\.content).leading }

    /// The latest order that someone in the family has given themselves.
    package func needOrder(of giver: Consent.Giver?) -> NeedOrder? {
        needOrders.map(\.content).filter { $0.giver == giver }.max { $0.id < $1.id }
    }

    /// What others in the family want beside the order that a meeting follows, one for each.
    package var otherOrders: [NeedOrder] {
        let leading = needOrder?.giver
        let givers = Set(needOrders.map(\.content.giver)).filter { $0 != leading }
        return givers.compactMap(needOrder(of:)).sorted { $0.id < $1.id }
    }

    /// The needs in the order in which a meeting takes them.
    package var needsInOrder: [Need] { needs.map(\.content).ordered(by: needOrder) }
}
