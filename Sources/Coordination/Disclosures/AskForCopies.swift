import Domain
import Storage

/// What someone in the family has asked for copies of, or what a unit has been asked.
package struct CopyRequests: Sendable {
    /// The caller's own for the family, the unit's for staff; in the order they were sent.
    package let requests: [Held<CopyRequest>]
    /// The units that a new request would go to: every holder that the family knows of.
    package let holders: [ServiceUnit]
    package let overview: PlanOverview

    package init(
        requests: [Held<CopyRequest>],
        holders: [ServiceUnit],
        overview: PlanOverview
    ) {
        self.requests = requests
        self.holders = holders
        self.overview = overview
    }
}

extension Coordinator {
    /// Asks every unit that the caller may know of for a copy; each answers for itself.
    ///
    /// - Returns: The units that were asked.
    /// - Throws: `NotAllowed.familyOnly` for staff; `NotFound`.
    /// - SeeAlso: TF 2 kap. 15–16 §§; disclosure case D-41.
    package func askForCopies(
        of wish: Prose,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> [ServiceUnit] {
        try await write(as: caller, "askForCopies") { work in
            let held = try work.parts(Plan.self).require(plan)
            guard let asker = caller.ownGiver else { throw NotAllowed.familyOnly }
            let holders = try work.knownHolders(in: try work.planOverview(plan))
            for unit in holders {
                let request = CopyRequest(
                    id: work.newID(),
                    wish: wish,
                    asker: asker,
                    day: work.today
                )
                try work.parts().receive(
                    request,
                    in: PlanScope(held),
                    audience: request.audience,
                    for: unit.id
                )
            }
            return holders
        }
    }

    /// The unit's own answer: yes, or no with the reason, part by part or whole.
    ///
    /// - Throws: `CopyRequest.Refusal`; `NotFound`; `NotAllowed.staffOnly`.
    package func answerCopyRequest(
        _ id: CopyRequest.ID,
        _ decision: CopyRequest.Decision,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "answerCopyRequest") { work in
            let held = try work.parts(CopyRequest.self).require(id, in: plan)
            _ = try work.requireUnit()
            let answered = try held.content.answered(decision, on: work.today)
            try work.parts().replace(held, with: answered)
        }
    }

    /// The requests that the caller may see in a plan.
    ///
    /// - Throws: `NotFound`, also for someone who is invited and has nothing to ask for.
    package func copyRequests(
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> CopyRequests {
        try await read(as: caller) { work in
            let overview = try work.planOverview(plan)
            guard caller.unit != nil || caller.ownGiver != nil else { throw NotFound() }
            return CopyRequests(
                requests: try work.parts(CopyRequest.self).all(in: plan)
                    .sorted { $0.content.id < $1.content.id },
                holders: try work.knownHolders(in: overview),
                overview: overview
            )
        }
    }
}

extension Work {
    /// The unit that holds the plan, and those that the caller knows have given or got something.
    fileprivate func knownHolders(in overview: PlanOverview) throws -> [ServiceUnit] {
        let known = overview.disclosures.flatMap { [$0.owner, $0.receiver] }
        let holders = Set(known + [overview.plan.content.holder])
        return overview.directory.units.filter { holders.contains($0.id) }
    }

    /// The requests that the unit owes an answer to, the oldest first.
    func openCopyRequests() throws -> [Awaited<ToDoList.Copy>] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(CopyRequest.columns))
            FROM copy_request
            WHERE answered_day IS NULL AND \(mayRead(CopyRequest.self))
            ORDER BY day, id
            """
        ).map { row in
            Awaited(child: try row.value("child_id")) { child in
                ToDoList.Copy(
                    request: try CopyRequest(row),
                    plan: try row.value("plan_id"),
                    child: child
                )
            }
        }
    }
}
