import Domain

/// Where, among the plans that a unit holds, a page of what waits ends: the key of its last plan.
///
/// It stands in the address, and holds a number, a day and an identifier of ours.
package struct ToDoPlace: Hashable, Sendable {
    let urgency: Int
    let day: CivilDate
    let plan: Plan.ID

    init(_ plan: Plan, _ urgency: Int) {
        self.urgency = urgency
        day = plan.latestStep
        self.plan = plan.id
    }
}

extension ToDoPlace: Comparable {
    /// The most urgent first, then the one that has stood still longest.
    package static func < (one: ToDoPlace, other: ToDoPlace) -> Bool {
        (other.urgency, one.day, one.plan) < (one.urgency, other.day, other.plan)
    }
}

extension ToDoPlace: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count == 3, let urgency = Int(parts[0]), let day = CivilDate(parts[1]),
            let plan = Plan.ID(parts[2])
        else { return nil }
        self.urgency = urgency
        self.day = day
        self.plan = plan
    }

    package var description: String { "\(urgency).\(day).\(plan)" }
}
