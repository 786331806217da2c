extension ConsentRegister {
    /// Whether everyone who decides lets `unit` know of the plan's meetings on `day`.
    ///
    /// A call tells that there is a plan and what it is about, so it needs consent that covers both
    /// the unit and meetings.
    /// - SeeAlso: OSL (2009:400) 10 kap. 1 §, 12 kap. 2 §.
    package func mayBeCalled(_ unit: ServiceUnit.ID, on day: CivilDate) -> Bool {
        grounds(for: .meetings, to: unit, on: day) != nil
    }

    /// Refuses a call to any unit that the consents do not cover on `day`.
    ///
    /// - Throws: `.outsideConsent` with every such unit.
    package func allowCall(
        to units: Set<ServiceUnit.ID>,
        on day: CivilDate
    ) throws(PlanMeeting.Refusal) {
        let uncovered = units.filter { !mayBeCalled($0, on: day) }
        guard uncovered.isEmpty else { throw .outsideConsent(uncovered) }
    }
}
