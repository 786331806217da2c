import Domain
import Storage

extension Coordinator {
    /// What the child or a guardian answers about the meeting that is to come.
    ///
    /// It goes to the unit that holds the plan, and is never handed out. A later answer counts instead
    /// of an earlier one.
    /// - Throws: `NotAllowed.familyOnly` for staff; `PlanMeeting.Refusal`; `NotFound`, also for a
    ///   guardian who may not see the meeting.
    /// - SeeAlso: decision 5; ledger B-16.
    package func replyToCall(
        to meeting: PlanMeeting.ID,
        _ way: FamilyReply.Way,
        support: Prose? = nil,
        words: Prose? = nil,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "replyToCall") { work in
            guard let giver = caller.ownGiver else { throw NotAllowed.familyOnly }
            let held = try work.parts(Plan.self).require(plan)
            let called = try work.parts(PlanMeeting.self).require(meeting, in: plan)
            try work.allowAnswer(to: called.content, in: plan)
            let reply = try called.content.replying(
                way,
                support: support,
                words: words,
                as: work.newID(),
                by: giver,
                seeing: work.insight,
                today: work.today
            )
            try work.parts().receive(
                reply,
                in: PlanScope(held),
                audience: reply.audience,
                for: held.content.holder
            )
        }
    }
}

extension PlanOverview {
    /// What someone in the family has answered last about a meeting, as far as the reader may know.
    package func reply(of giver: Consent.Giver?, to meeting: PlanMeeting) -> FamilyReply? {
        replies.latest(of: giver, to: meeting.id)
    }
}

extension Work {
    /// The guardians who may answer the call that is to come, told to the unit that called.
    ///
    /// One who is shut out of the meetings is not among those who have not answered: nobody is to ring
    /// and ask.
    func repliers(_ overview: PlanOverview) throws -> [Consent.Giver] {
        guard caller.unit == overview.plan.content.holder, overview.plan.isOwn,
            overview.isSeenByGuardians, overview.coming != nil
        else { return [] }
        let query = InsightQuery(connection, today)
        return try overview.family.guardians.map(\.id)
            .filter { try query.insight(of: $0, in: overview.child.id).covers(.meetings) }
            .map(Consent.Giver.guardian)
    }

    /// What families have answered that leaves something to arrange before a meeting to come, by the
    /// day of the meeting.
    ///
    /// Only the newest answer of each, to the call that stands; nothing of a meeting that is over,
    /// moved or called off.
    func repliesToArrange() throws -> [Awaited<ToDoList.Reply>] {
        let rows = try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(FamilyReply.columns))
            FROM family_reply
            WHERE \(isInRunningPlan) AND \(mayRead(FamilyReply.self))
            ORDER BY id
            """
        )
        let byPlan = try Dictionary(grouping: rows) { try $0.value("plan_id", as: Plan.ID.self) }
        let coming = try comingMeetings(in: byPlan.keys.sorted())
        let open = try byPlan.flatMap { plan, rows -> [OpenReply] in
            guard let meeting = coming[plan], meeting.day >= today else { return [] }
            let child: Child.ID = try rows[0].value("child_id")
            let replies = try rows.map(FamilyReply.init)
            return Set(replies.map(\.giver)).compactMap { giver in
                replies.latest(of: giver, to: meeting.id)
                    .map { OpenReply(child: child, plan: plan, meeting: meeting, reply: $0) }
            }
        }
        return open.filter(\.reply.needsArranging)
            .sorted { ($0.meeting.day, $0.reply.id) < ($1.meeting.day, $1.reply.id) }
            .map(\.awaited)
    }
}

/// The newest answer of one person about a meeting to come.
private struct OpenReply {
    let child: Child.ID
    let plan: Plan.ID
    let meeting: PlanMeeting
    let reply: FamilyReply

    var awaited: Awaited<ToDoList.Reply> {
        Awaited(child: child) { child in
            ToDoList.Reply(reply: reply, meeting: meeting, plan: plan, child: child)
        }
    }
}
