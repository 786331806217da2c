extension ConsentRegister {
    /// Whether everyone who decides lets `unit` know of the plan's meetings on `day`.
    ///
    /// A call tells that there is a plan and what it is about, so it needs consent that covers both
    /// the unit and meetings.
    /// - SeeAlso: OSL (2009:400) 10 kap. 1 §, 12 kap. 2 §.
    package func mayBeCalled(_ unit: ServiceUnit.ID, on day: CivilDate) -> Bool {
        grounds(for: .meetings, to: unit, on: day) != nil
    }

    /// Refuses a call to nobody else, and to any unit that the consents do not cover on `day`.
    ///
    /// - Throws: `.nobodyElse`; `.outsideConsent` with every such unit.
    /// - SeeAlso: HSL (2017:30) 16 kap. 4 §: the parties make the plan together.
    package func allowCall(
        to units: Set<ServiceUnit.ID>,
        by caller: ServiceUnit.ID,
        on day: CivilDate
    ) throws(PlanMeeting.Refusal) {
        guard !units.subtracting([caller]).isEmpty else { throw .nobodyElse }
        let uncovered = units.filter { !mayBeCalled($0, on: day) }
        guard uncovered.isEmpty else { throw .outsideConsent(uncovered) }
    }
}
