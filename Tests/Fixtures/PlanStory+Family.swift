import Coordination
import Domain

extension PlanStory {
    /// Notes that a guardian cannot be reached.
    package func noteAbsence(of guardian: Guardian.ID) async throws {
        try await world.coordinator.noteAbsence(
            of: guardian,
            tried: "Ringt varje dag i en vecka",
            urgency: "Barnet är inte i skolan",
            in: plan,
            as: holder
        )
    }

    /// What someone in the family answers about the meeting to come.
    package func reply(
        _ way: FamilyReply.Way,
        support: Prose? = nil,
        words: Prose? = nil,
        as caller: Caller
    ) async throws {
        guard let meeting = try await overview(as: caller).coming else { throw NotFound() }
        try await world.coordinator.replyToCall(
            to: meeting.id,
            way,
            support: support,
            words: words,
            in: plan,
            as: caller
        )
    }

    /// Keeps an absence that no rule has tried, such as one from before the answer was given.
    package func keepAbsence(of guardian: Guardian.ID) async throws {
        let plan = plan
        try await world.coordinator.write(as: holder, "noteAbsence") { work in
            let absence = GuardianAbsence(
                id: work.newID(),
                guardian: guardian,
                tried: "Ringt varje dag i en vecka",
                urgency: "Barnet är inte i skolan",
                from: work.today
            )
            let held = try work.parts(Plan.self).require(plan)
            try work.parts().add(absence, in: PlanScope(held))
        }
    }

    /// Someone whom the family wants in the plan for thirty days, as they would sign in.
    package func invite(
        seeing kinds: Set<InformationKind>,
        ground: Invitation.Ground = .wish,
        as caller: Caller? = nil
    ) async throws -> Caller {
        let caller = caller ?? holder
        let today = world.coordinator.today
        let invitation = try await world.coordinator.invite(
            "Lo Provkvist",
            part: "tränare",
            ground: ground,
            kinds: kinds,
            period: .days(today, today.adding(days: 30)),
            to: plan,
            as: caller
        )
        guard let unit = caller.unit else { throw NotAllowed.staffOnly }
        return Caller(
            person: 51,
            standing: .invited(
                Caller.Invited(
                    invitation: invitation,
                    child: try await overview(as: caller).child.id,
                    plan: plan,
                    by: unit
                )
            )
        )
    }
}
