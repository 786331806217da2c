import Domain

extension Coordinator {
    /// Begins a plan, because someone sees that ordinary cooperation is not enough.
    ///
    /// Nothing leaves the unit: that the need was noticed is the unit's own record.
    /// - Parameter why: Why ordinary cooperation is not enough.
    /// - Parameter maturity: What say the child has; deciding alone takes a written assessment.
    /// - Parameter offeredInSameTalk: How the plan was offered, when it already has been. The
    ///   offer is a step of its own with its own record of the voice, from that one asking.
    /// - Throws: `NotFound` for a child of another unit; `Plan.Refusal.dayInFuture`;
    ///   `NoAgreement`; `Agreement.Refusal.lacksRight` when the unit may not begin a plan.
    /// - SeeAlso: ledger K-30; disclosure case D-01.
    package func noticeNeed(
        of child: Child.ID,
        words: Prose,
        whose: Speaker,
        why: Prose,
        maturity: Maturity,
        initiator: String,
        considering consideration: Consideration,
        offeredInSameTalk: Prose? = nil,
        as caller: Caller
    ) async throws -> Plan.ID {
        try await write(as: caller, "noticeNeed") { work in
            let unit = try work.requireUnit()
            let child = try work.parts(Child.self).require(child).content
            let began = try Plan.noticed(
                work.newID(),
                child: child,
                agreement: try work.agreementToBegin(for: child, at: unit),
                say: maturity.say,
                step: work.newID(),
                why: why,
                considered: try work.considered(consideration),
                today: work.today
            )
            let plan = began.plan.id
            let scope = PlanScope(beginning: began.plan)
            try work.parts().add(began.plan, in: scope)
            try work.keep(maturity, in: scope)
            try work.keep(began.step, position: 1, in: scope)
            let need = Need(id: work.newID(), words: words, whose: whose, owner: unit)
            try work.parts().add(need, in: scope)
            try work.name(PlanRole(kind: .initiator, unit: unit, name: initiator), in: plan)
            if let how = offeredInSameTalk {
                let held = try work.parts(Plan.self).require(plan)
                try work.take(.offered, in: held, why: how, considering: consideration)
            }
            return plan
        }
    }
}

/// No agreement is in force where the child lives, nor where the unit works.
package struct NoAgreement: Error, Hashable, Sendable {
    package init() {}
}

extension Work {
    /// Keeps a step and, apart from it, what the child said and what was weighed.
    func keep(
        _ step: Step,
        position: Int,
        minutes: Prose? = nil,
        in scope: PlanScope
    ) throws {
        let voice = RecordedVoice(step: step.id, voice: step.voice)
        try parts().add(RecordedStep(step, position: position, minutes: minutes), in: scope)
        try parts().add(voice, in: scope, audience: voice.audience)
        try parts().add(RecordedNote(step), in: scope, audience: step.noteAudience)
    }
}
