import Domain

/// Where in the list of plans a page ends: the key of its last plan.
///
/// A key and not a number, so that a plan that comes in above moves nothing on the pages below. It
/// stands in the address, and holds a day and an identifier of ours.
package struct PlanListPlace: Hashable, Sendable {
    let day: CivilDate
    let plan: Plan.ID

    init(_ plan: Plan) {
        day = plan.latestStep
        self.plan = plan.id
    }
}

extension PlanListPlace: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CivilDate(String(parts[0])),
            let plan = Plan.ID(String(parts[1]))
        else { return nil }
        self.day = day
        self.plan = plan
    }

    package var description: String { "\(day).\(plan)" }
}
