/// Which units can be named as answering for something in the plan.
extension Plan {
    /// Whether `unit` can learn that it is named: the namer, the holder, or one that consents reach.
    ///
    /// Who is named without knowing of it answers for nothing.
    /// - Parameter part: What tells the unit that it is named, such as a role or a question to it.
    /// - SeeAlso: OSL (2009:400) 10 kap. 1 §; HSL (2017:30) 16 kap. 4 §.
    package func mayName(
        _ unit: ServiceUnit.ID,
        in part: PartKind,
        by namer: ServiceUnit.ID,
        consents: ConsentRegister,
        on day: CivilDate
    ) -> Bool {
        unit == namer || unit == holder
            || consents.grounds(for: part.information, to: unit, on: day) != nil
    }

    /// Refuses a unit that cannot learn that it is named; the parameters are those of `mayName`.
    ///
    /// - Throws: `.unitOutOfReach`.
    package func allowNaming(
        _ unit: ServiceUnit.ID,
        in part: PartKind,
        by namer: ServiceUnit.ID,
        consents: ConsentRegister,
        on day: CivilDate
    ) throws(Refusal) {
        guard mayName(unit, in: part, by: namer, consents: consents, on: day) else {
            throw .unitOutOfReach
        }
    }
}

extension PlanRole.Kind {
    /// What tells a unit that it is given the role: the overall responsibility is asked about.
    package var namedIn: PartKind { self == .lead ? .handover : .role }
}
