import Domain

/// Which of the unit's own parts a transaction wrote, gathered while it runs.
///
/// A class, because the stores of one `Work` write to the same trail; it never leaves its
/// transaction.
final class ChangeTrail {
    private(set) var parts: [RecentAct.Part] = []
    private(set) var plans: Set<Plan.ID> = []
    /// Whether something was done that nobody can undo.
    private(set) var isFinal = false

    func note(_ kind: PartKind, _ id: String, in plan: Plan.ID?, before: Int, after: Int) {
        guard let plan else { return isFinal = true }
        plans.insert(plan)
        guard let known = parts.firstIndex(where: { $0.kind == kind && $0.id == id }) else {
            parts.append(RecentAct.Part(kind: kind, id: id, before: before, after: after))
            return
        }
        parts[known] = RecentAct.Part(
            kind: kind,
            id: id,
            before: parts[known].before,
            after: after
        )
    }

    /// That something was marked as written by mistake, which stands.
    func noteMark(in plan: Plan.ID?) {
        isFinal = true
        if let plan { plans.insert(plan) }
    }
}
