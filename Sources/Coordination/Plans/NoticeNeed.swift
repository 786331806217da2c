import Domain
import Storage

extension Coordinator {
    /// Begins a plan, because someone sees that ordinary cooperation is not enough.
    ///
    /// Nothing leaves the unit: that the need was noticed is the unit's own record.
    /// - Parameter why: Why ordinary cooperation is not enough.
    /// - Parameter isAnother: Whether `why` also says why an open plan that the unit knows of is not
    ///   enough.
    /// - Parameter maturity: What say the child has; deciding alone takes a written assessment.
    /// - Parameter offeredInSameTalk: How the plan was offered, when it already has been. The
    ///   offer is a step of its own with its own record of the voice, from that one asking.
    /// - Throws: `OpenPlan` when the unit knows of one and nobody has said that one more is needed;
    ///   `NotFound` for a child of another unit; `Plan.Refusal.dayInFuture`; `NoAgreement`;
    ///   `Agreement.Refusal.lacksRight` when the unit may not begin a plan.
    /// - SeeAlso: ledger K-30; disclosure case D-01.
    package func noticeNeed(
        of child: Child.ID,
        words: Prose,
        whose: Speaker,
        why: Prose,
        isAnother: Bool = false,
        maturity: Maturity,
        initiator: String,
        considering consideration: Consideration,
        offeredInSameTalk: Prose? = nil,
        as caller: Caller
    ) async throws -> Plan.ID {
        try await write(as: caller, "noticeNeed") { work in
            let unit = try work.requireUnit()
            let child = try work.childToPlanFor(child, isAnother: isAnother)
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

/// The unit already knows of an open plan for the child: go on in it, or say why one more is needed.
package struct OpenPlan: Error, Hashable, Sendable {
    package let plan: Plan.ID
}

extension Work {
    /// The newest plan for the child that is not ended, of those that the caller may read.
    ///
    /// A plan that the unit does not know of stays unknown: what is asked here says nothing of it.
    /// - SeeAlso: disclosure case D-01.
    func openPlan(of child: Child.ID) throws -> Plan.ID? {
        try parts(Plan.self).all(where: "child_id = \(child) AND status NOT LIKE 'ended %'")
            .last?.content.id
    }

    fileprivate func childToPlanFor(_ id: Child.ID, isAnother: Bool) throws -> Child {
        let child = try parts(Child.self).require(id).content
        if !isAnother, let open = try openPlan(of: id) { throw OpenPlan(plan: open) }
        return child
    }

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
