import Domain
import Storage

/// The plans that the caller knows of, newest step first; for staff a page of them at a time.
package struct PlanList: Sendable {
    /// The most plans on one page; a family's are always on one.
    package static let mostPlans = 50

    package let plans: [Entry]
    /// Where the next page begins; nothing on the last.
    package var next: PlanListPlace?
    /// The filters that the caller has kept for this list; none for the family.
    package var filters: [SavedFilter] = []

    package struct Entry: Sendable {
        package let plan: Plan
        package let child: Child
        package let holder: ServiceUnit
        /// The day on which a copy of the plan was last handed to the caller's unit; nothing for
        /// those who read the plan itself.
        ///
        /// A copy tells how the plan stood then, and nothing of what has happened since.
        /// - SeeAlso: disclosure cases D-16, D-17.
        package var handed: CivilDate?
        /// Why the plan stands still, told to the family; staff see it on the plan itself.
        package var pause: ConsentPause?
        /// The meeting to come that the reader in the family is asked about.
        package var call: Call?
    }

    /// A meeting to come, and what the reader has answered about it.
    package struct Call: Sendable {
        package let meeting: PlanMeeting
        package let reply: FamilyReply?
    }
}

extension Coordinator {
    /// The plans that the caller knows of: a unit's own and received, or the family's.
    ///
    /// - Parameters:
    ///   - filter: Which of them; the family sees all.
    ///   - place: Where the page before this one ended; the first page without it.
    package func planList(
        _ filter: PlanFilter = PlanFilter(),
        after place: PlanListPlace? = nil,
        as caller: Caller
    ) async throws -> PlanList {
        try await read(as: caller) { work in
            let mostPlans = caller.unit == nil ? nil : PlanList.mostPlans
            let found = try work.listedPlans(
                filter,
                after: place,
                atMost: mostPlans.map { $0 + 1 }
            )
            let plans = Array(found.prefix(mostPlans ?? found.count))
            return PlanList(
                plans: try work.entries(of: plans),
                next: plans.count < found.count
                    ? (plans.last?.content).map(PlanListPlace.init) : nil,
                filters: caller.unit == nil ? [] : try SavedFilters(work: work).all()
            )
        }
    }
}

extension Work {
    /// Only plans whose child the caller may know of, so that each page is as long as it may be and
    /// its length betrays nothing.
    fileprivate func listedPlans(
        _ filter: PlanFilter,
        after place: PlanListPlace?,
        atMost mostPlans: Int?
    ) throws -> [Held<Plan>] {
        let isAfter: SQL = place.map { "(latest_step, id) < (\($0.day), \($0.plan))" } ?? "1 = 1"
        let limit: SQL = mostPlans.map { "LIMIT \($0)" } ?? ""
        return try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Plan.columns))
            FROM plan
            WHERE \(mayRead(Plan.self)) AND \(filter.condition(today)) AND \(isAfter) AND EXISTS (
                SELECT id FROM child WHERE id = plan.child_id AND \(mayRead(Child.self)))
            ORDER BY latest_step DESC, id DESC
            \(limit)
            """
        ).map(parts(Plan.self).held)
    }

    fileprivate func entries(of held: [Held<Plan>]) throws -> [PlanList.Entry] {
        if held.isEmpty { return [] }
        let plans = held.map(\.content)
        let directory = try directory()
        let children = try readableChildren(among: plans.map(\.child))
        let pauses = caller.unit == nil ? try pausesToldFamily(of: plans) : [:]
        let calls = try calls(in: plans)
        let handed = try DisclosureLedger(work: self)
            .daysOfCopies(of: held.filter { !$0.isOwn }.map(\.content.id))
        return try plans.compactMap { plan in
            guard let child = children[plan.child] else { return nil }
            audit.note(.viewed, "planList", child: child.id)
            return PlanList.Entry(
                plan: plan,
                child: child,
                holder: try directory.unit(plan.holder),
                handed: handed[plan.id],
                pause: pauses[plan.id],
                call: calls[plan.id]
            )
        }
    }

    /// The meetings that the caller is asked about; none for staff and those who are invited.
    private func calls(in plans: [Plan]) throws -> [Plan.ID: PlanList.Call] {
        guard let giver = caller.ownGiver else { return [:] }
        let running = plans.filter { !$0.status.isEnded }.map(\.id)
        let coming = try comingMeetings(in: running).filter { $0.value.day >= today }
        if coming.isEmpty { return [:] }
        let replies = try parts(FamilyReply.self).all(inEach: coming.keys.sorted())
        return coming.reduce(into: [:]) { calls, coming in
            let answered = (replies[coming.key] ?? []).map(\.content)
            calls[coming.key] = PlanList.Call(
                meeting: coming.value,
                reply: answered.latest(of: giver, to: coming.value.id)
            )
        }
    }
}
