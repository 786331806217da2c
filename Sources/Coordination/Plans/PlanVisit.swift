import Domain

/// What the page of a plan shows beside the plan itself.
package struct PlanVisit: Sendable {
    package let overview: PlanOverview
    /// What the caller's unit could hand out; nothing for the family, who hand out nothing.
    package let proposal: HandOutProposal?
    /// What the caller did last and may still undo.
    package let undoable: RecentAct?
}

extension Coordinator {
    /// The plan with what can be handed out and undone in it: one reading, one entry.
    ///
    /// - Throws: `NotFound`.
    package func planWithProposal(
        _ id: Plan.ID,
        as caller: Caller
    ) async throws -> PlanVisit {
        try await read(as: caller) { work in
            let overview = try work.planOverview(id)
            guard caller.unit != nil else {
                return PlanVisit(overview: overview, proposal: nil, undoable: nil)
            }
            return PlanVisit(
                overview: overview,
                proposal: try work.handOutProposal(for: id),
                undoable: try ActBook(work: work).undoable(in: id)
            )
        }
    }
}
