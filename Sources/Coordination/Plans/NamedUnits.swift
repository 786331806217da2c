import Domain

extension Work {
    /// Refuses to name a unit that cannot learn of it, as far as the caller knows the consents.
    ///
    /// - Parameter part: What tells the unit that it is named, such as a role or a question to it.
    /// - Throws: `Plan.Refusal.unitOutOfReach`; `NotFound` for a unit that is not there, or
    ///   no longer.
    func allowNaming(_ unit: ServiceUnit.ID, in part: PartKind, of plan: Plan) throws {
        guard try directory().unit(unit).isOpen(on: today) else { throw NotFound() }
        try plan.allowNaming(
            unit,
            in: part,
            by: try requireUnit(),
            consents: try knownRegister(of: plan),
            on: today
        )
    }
}
