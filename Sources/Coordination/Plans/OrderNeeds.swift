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
    /// The family's latest order of the needs, as far as the reader knows of one.
    package var needOrder: NeedOrder? {
        needOrders.map(\.content).max { $0.id < $1.id }
    }

    /// The needs in the order in which a meeting takes them.
    package var needsInOrder: [Need] { needs.map(\.content).ordered(by: needOrder) }
}
