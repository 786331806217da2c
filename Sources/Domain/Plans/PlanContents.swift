/// What a plan holds when the parties are about to agree on it.
///
/// - SeeAlso: HSL (2017:30) 16 kap. 4 §; SoL (2025:400) 10 kap. 9 §.
package struct PlanContents: Hashable, Sendable {
    package let needs: Int
    /// How many goals stand in the child's or a guardian's own words.
    package let goals: Int
    package let inputs: Int
    /// How many of the inputs name no goal that they are to lead to.
    package let inputsWithoutGoal: Int
    package let leads: Set<Principal.ID>
    /// Whether the measures of others are written down, or said to be none.
    package let statesMeasuresByOthers: Bool

    package init(
        needs: Int,
        goals: Int,
        inputs: Int,
        inputsWithoutGoal: Int,
        leads: Set<Principal.ID>,
        statesMeasuresByOthers: Bool
    ) {
        self.needs = needs
        self.goals = goals
        self.inputs = inputs
        self.inputsWithoutGoal = inputsWithoutGoal
        self.leads = leads
        self.statesMeasuresByOthers = statesMeasuresByOthers
    }

    /// What is demanded and missing; every principal answers for its own inputs by construction.
    ///
    /// - Parameter required: What law and the agreement version demand.
    package func lacking(_ required: Set<PlanContent>) -> Set<PlanContent> {
        required.filter { !has($0) }
    }

    private func has(_ content: PlanContent) -> Bool {
        switch content {
        case .neededInputs: needs > 0 && inputs > 0
        case .principalsResponsibility: inputs > 0
        case .measuresByOthers: statesMeasuresByOthers
        case .overallResponsibility: leads.count == 1
        case .goals: goals > 0
        case .goalOfEachInput: inputsWithoutGoal == 0
        case .followUpDate: true
        }
    }
}
