import Domain
import Storage

/// The plans that the caller knows of, newest step first.
package struct PlanList: Sendable {
    package let plans: [Entry]
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
    package func planList(as caller: Caller) async throws -> PlanList {
        try await read(as: caller) { work in
            let directory = try work.directory()
            let rows = try work.connection.all(
                """
                SELECT \(PartColumns.all), \(SQL.joined(Plan.columns))
                FROM plan
                WHERE \(work.mayRead(Plan.self))
                ORDER BY latest_step DESC, id DESC
                """
            )
            let children = try work.readableChildren()
            let handed = try DisclosureLedger(work: work).daysOfCopies()
            return PlanList(
                plans: try rows.compactMap { row in
                    let held = try work.parts(Plan.self).held(row)
                    let plan = held.content
                    guard let child = children[plan.child] else { return nil }
                    work.audit.note(.viewed, "planList", child: child.id)
                    return PlanList.Entry(
                        plan: plan,
                        child: child,
                        holder: try directory.unit(plan.holder),
                        handed: held.isOwn ? nil : handed[plan.id],
                        pause: caller.unit == nil ? try work.pause(of: plan) : nil,
                        call: try work.call(in: plan)
                    )
                },
                filters: caller.unit == nil ? [] : try SavedFilters(work: work).all()
            )
        }
    }
}

extension Work {
    /// The meeting that the caller is asked about; nothing for staff and those who are invited.
    fileprivate func call(in plan: Plan) throws -> PlanList.Call? {
        guard let giver = caller.ownGiver, !plan.status.isEnded,
            let meeting = try comingMeeting(in: plan.id)?.content, meeting.day >= today
        else { return nil }
        let replies = try parts(FamilyReply.self).all(in: plan.id).map(\.content)
        return PlanList.Call(
            meeting: meeting,
            reply: replies.latest(of: giver, to: meeting.id)
        )
    }

    fileprivate func readableChildren() throws -> [Child.ID: Child] {
        let children = try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Child.columns))
            FROM child
            WHERE \(mayRead(Child.self))
            """
        ).map(Child.init)
        return Dictionary(children.map { ($0.id, $0) }) { first, _ in first }
    }
}
