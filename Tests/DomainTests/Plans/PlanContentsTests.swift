import Domain
import Fixtures
import Testing

@Suite struct `The contents of a plan` {
    private func contents(
        needs: Int = 1,
        goals: Int = 1,
        inputs: Int = 1,
        withoutGoal: Int = 0,
        leads: Set<Principal.ID> = [1],
        others: Bool = true
    ) -> PlanContents {
        PlanContents(
            needs: needs,
            goals: goals,
            inputs: inputs,
            inputsWithoutGoal: withoutGoal,
            leads: leads,
            statesMeasuresByOthers: others
        )
    }

    private let all = Set(PlanContent.allCases)

    @Test func `lack nothing when everything is there`() {
        #expect(contents().lacking(all).isEmpty)
    }

    @Test func `lack all that is missing, not only the first`() {
        let empty = contents(
            needs: 0,
            goals: 0,
            inputs: 0,
            withoutGoal: 1,
            leads: [],
            others: false
        )
        #expect(empty.lacking(all) == all.subtracting([.followUpDate]))
    }

    @Test func `lack needed inputs without a need or without an input`() {
        #expect(contents(needs: 0).lacking(all) == [.neededInputs])
        #expect(contents(inputs: 0).lacking(all) == [.neededInputs, .principalsResponsibility])
    }

    @Test func `name exactly one principal with the overall responsibility`() {
        #expect(contents(leads: []).lacking(all) == [.overallResponsibility])
        #expect(contents(leads: [1, 2]).lacking(all) == [.overallResponsibility])
    }

    @Test func `say what others do, or that they do nothing`() {
        #expect(contents(others: false).lacking(all) == [.measuresByOthers])
    }

    @Test func `need goals only where the agreement asks for them`() {
        #expect(contents(goals: 0).lacking(all) == [.goals])
        #expect(contents(goals: 0).lacking(PlanContent.statutory).isEmpty)
    }

    @Test func `need a goal of each input where the agreement asks for it`() {
        #expect(contents(inputs: 2, withoutGoal: 1).lacking(all) == [.goalOfEachInput])
        #expect(contents(inputs: 2, withoutGoal: 2).lacking(PlanContent.statutory).isEmpty)
    }

    @Test func `stop an agreement while something is lacking, and say what`() {
        let lacking: Set<PlanContent> = [.goals, .overallResponsibility]
        #expect(throws: Plan.Refusal.contentsLacking(lacking)) {
            try PlanSample.plan(.met).take(.agreed(followUp: "2027-01-01", lacking: lacking))
        }
    }
}
