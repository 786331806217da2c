import Domain
import Storage

/// The plans that the caller knows of, newest step first.
package struct PlanList: Sendable {
    package let plans: [Entry]

    package struct Entry: Sendable {
        package let plan: Plan
        package let child: Child
        package let holder: ServiceUnit
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
            return PlanList(
                plans: try rows.compactMap { row in
                    let plan = try Plan(row)
                    guard let child = children[plan.child] else { return nil }
                    work.audit.note(.viewed, "planList", child: child.id)
                    return PlanList.Entry(
                        plan: plan,
                        child: child,
                        holder: try directory.unit(plan.holder),
                        pause: caller.unit == nil ? try work.pause(of: plan) : nil,
                        call: try work.call(in: plan)
                    )
                }
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
