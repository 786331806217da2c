import Domain

extension Work {
    /// Refuses to name a unit that cannot learn of it, as far as the caller knows the consents.
    ///
    /// - Parameter part: What tells the unit that it is named, such as a role or a question to it.
    /// - Throws: `Plan.Refusal.unitOutOfReach`; `NotFound` for a unit that does not exist.
    func allowNaming(_ unit: ServiceUnit.ID, in part: PartKind, of plan: Plan) throws {
        _ = try directory().unit(unit)
        try plan.allowNaming(
            unit,
            in: part,
            by: try requireUnit(),
            consents: try knownRegister(of: plan),
            on: today
        )
    }
}
