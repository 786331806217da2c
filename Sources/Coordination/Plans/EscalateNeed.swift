import Domain
import Storage

/// Takes a need to the managers by itself when two parties in a row have said no, and ends that
/// when someone says yes.
///
/// It acts for the unit that asked, on what that unit knows, whoever it was that answered last.
/// - SeeAlso: ledger B-15; disclosure case D-22.
private struct NeedEscalation {
    let work: Work
    let need: Need.ID
    let scope: PlanScope
    /// The unit that asked the others.
    let asker: ServiceUnit.ID

    func settle() throws {
        let referrals = try self.referrals()
        let open = try known(Escalation.self, where: "need_id = \(need) AND ended_day IS NULL")
        guard referrals.escalated != nil else { return try end(open) }
        let concerned = [asker] + referrals.refusals.map(\.unit).filter { $0 != asker }
        for unit in concerned where !open.contains(where: { $0.unit == unit }) {
            try tell(unit)
        }
    }

    /// What the unit that asked knows; an answer that has not reached it does not count.
    private func referrals() throws -> Referrals {
        Referrals(
            of: need,
            inputs: try known(SupportInput.self, where: "need_id = \(need)"),
            answers: try known(
                InputAnswer.self,
                where: "id IN (SELECT id FROM support_input WHERE need_id = \(need))"
            ),
            handovers: try known(Handover.self, where: "need_id = \(need)"),
            handoverAnswers: try known(
                HandoverAnswer.self,
                where: "id IN (SELECT id FROM handover WHERE need_id = \(need))"
            )
        )
    }

    /// Writes the row of the unit that asked, and hands it out to the one it is about.
    private func tell(_ unit: ServiceUnit.ID) throws {
        let escalation = Escalation(id: work.newID(), need: need, unit: unit, day: work.today)
        try work.parts().receive(escalation, in: scope, audience: .family, for: asker)
        guard unit != asker, let plan = scope.plan, let ground = try ground(to: unit, in: plan)
        else { return }
        let part = PartReference(kind: .escalation, id: escalation.partID, version: 1)
        try work.handOut([part], to: unit, on: ground, in: plan, from: asker)
    }

    /// The same ground as lets the question itself out; without one the unit is told nothing.
    private func ground(to unit: ServiceUnit.ID, in plan: Plan.ID) throws -> DisclosureGround? {
        let rule = DisclosureRule(register: try work.consentRegister(for: plan), today: work.today)
        return try? rule.ground(
            for: .escalation,
            audience: scope.audience,
            inPlanFor: scope.audience,
            ownedBy: asker,
            handedBy: asker,
            to: unit
        )
    }

    /// Someone has said yes: every unit that was told is told that too.
    private func end(_ open: [Escalation]) throws {
        for escalation in open {
            let holders = try work.connection.all(
                "SELECT holder_id FROM escalation WHERE id = \(escalation.id)"
            )
            let history = PartHistory(connection: work.connection)
            for row in holders {
                try history.keep(
                    escalation.partID,
                    of: PartTable(Escalation.self),
                    heldBy: try row.value("holder_id")
                )
            }
            try work.connection.execute(
                """
                UPDATE escalation
                SET ended_day = \(work.today), version = version + 1,
                    written_by = \(work.caller.person), written_ms = \(work.now)
                WHERE id = \(escalation.id)
                """
            )
        }
    }

    private func known<Content: PlanPart>(
        _ type: Content.Type,
        where condition: SQL
    ) throws -> [Content] {
        try work.connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Content.columns))
            FROM \(Content.table)
            WHERE \(condition) AND holder_id = \(asker) AND in_error IS NULL
            ORDER BY written_ms, id
            """
        ).map { try Content($0) }
    }
}

extension Work {
    /// Takes a need to the managers, or ends that, after an answer about it.
    ///
    /// - Parameter asker: The unit that asked, and on whose knowledge it rests.
    func escalate(_ need: Need.ID, in scope: PlanScope, knownTo asker: ServiceUnit.ID) throws {
        try NeedEscalation(work: self, need: need, scope: scope, asker: asker).settle()
    }
}
