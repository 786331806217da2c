import Domain

extension Coordinator {
    /// Begins a plan, because someone sees that ordinary cooperation is not enough.
    ///
    /// Nothing leaves the unit: that the need was noticed is the unit's own record.
    /// - Parameter why: Why ordinary cooperation is not enough.
    /// - Parameter maturity: What say the child has; deciding alone takes a written assessment.
    /// - Throws: `NotFound` for a child of another unit; `Plan.Refusal.dayInFuture`;
    ///   `NoAgreement` when no agreement applies to the unit's principal.
    /// - SeeAlso: ledger K-30; disclosure case D-01.
    package func noticeNeed(
        of child: Child.ID,
        words: Prose,
        whose: Speaker,
        why: Prose,
        maturity: Maturity,
        initiator: String,
        considering consideration: Consideration,
        as caller: Caller
    ) async throws -> Plan.ID {
        try await write(as: caller, "noticeNeed") { work in
            let unit = try work.requireUnit()
            let child = try work.parts(Child.self).require(child).content
            let began = try Plan.noticed(
                work.newID(),
                child: child.id,
                agreement: try work.agreementInForce(for: unit),
                say: maturity.say,
                step: work.newID(),
                why: why,
                considered: try work.considered(consideration),
                today: work.today
            )
            let scope = PlanScope(beginning: began.plan)
            try work.parts().add(began.plan, in: scope)
            try work.keep(maturity, in: scope)
            try work.keep(began.step, position: 1, in: scope)
            try work.parts().add(
                Need(id: work.newID(), words: words, whose: whose, owner: unit),
                in: scope
            )
            let role = PlanRole(kind: .initiator, unit: unit, name: initiator)
            try work.parts().add(RecordedRole(id: work.newID(), role: role), in: scope)
            return began.plan.id
        }
    }
}

/// The unit's principal is party to no agreement in force.
package struct NoAgreement: Error, Hashable, Sendable {
    package init() {}
}

extension Work {
    /// The agreement version in force today for the principal of `unit`.
    func agreementInForce(for unit: ServiceUnit.ID) throws -> AgreementReference {
        let directory = try directory()
        let principal = try directory.principal(try directory.unit(unit).principal)
        guard let agreement = agreements.inForce(for: principal.kind, on: today) else {
            throw NoAgreement()
        }
        return agreement
    }

    /// Keeps a step and, apart from it, what the child said.
    func keep(_ step: Step, position: Int, in scope: PlanScope) throws {
        let voice = RecordedVoice(step: step.id, voice: step.voice)
        try parts().add(RecordedStep(step, position: position), in: scope)
        try parts().add(voice, in: scope, audience: voice.audience)
    }
}
