import Coordination
import Domain

/// What staff can add to a plan that has not ended.
struct AddLinks {
    let reading: PlanReading
    let caller: Caller

    var model: [[String: String]] {
        guard caller.unit != nil, !reading.plan.status.isEnded else { return [] }
        let parts: [PlanPath] = [
            .newNeed, .newGoal, .newInput, .newMeasure, .newRole, .newContact, .newDisagreement,
        ]
        return parts.map { part in
            [
                "href": Paths.plan(reading.plan.id, part),
                "label": reading.words["plan.add.\(part)"],
            ]
        }
    }
}
