import Domain
import Storage

/// The same reading for many plans or children at once, so that no list becomes a loop of queries.
extension Parts {
    /// As `all(in:)`, for each plan that has any.
    func all(inEach plans: [Plan.ID]) throws -> [Plan.ID: [Held<Content>]] {
        if plans.isEmpty { return [:] }
        let held = try all(where: .column("plan_id", isAmong: plans))
        return held.reduce(into: [:]) { all, held in
            if let plan = held.plan { all[plan, default: []].append(held) }
        }
    }

    /// As `all(of:)`, for each child that has any.
    func all(ofEach children: [Child.ID]) throws -> [Child.ID: [Held<Content>]] {
        if children.isEmpty { return [:] }
        return Dictionary(
            grouping: try all(where: .column("child_id", isAmong: children)),
            by: \.child
        )
    }
}
