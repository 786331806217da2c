import Domain

/// What a transaction did with data about children, gathered while it runs.
///
/// A class, because the stores of one `Work` write to the same trail; it never leaves its
/// transaction. Looking at one child is one entry, however many parts were read.
final class AuditTrail {
    private(set) var entries: [AuditEntry] = []
    private var seen: Set<AuditEntry> = []
    private var viewed: Set<Child.ID?> = []

    /// - Parameter audience: Who may know of it: those who may read what was written.
    func note(
        _ act: AuditAct,
        _ subject: String,
        child: Child.ID? = nil,
        plan: Plan.ID? = nil,
        audience: Audience? = nil
    ) {
        let entry = AuditEntry(
            act: act,
            subject: subject,
            child: child,
            plan: plan,
            audience: audience
        )
        let isNew = act == .viewed ? viewed.insert(child).inserted : seen.insert(entry).inserted
        if isNew { entries.append(entry) }
    }
}

/// What was done.
package enum AuditAct: String, Hashable, Sendable, CaseIterable {
    case viewed, searched, wrote, handedOut, attempted
}

/// One line of the log, before it has a time and a person.
struct AuditEntry: Hashable, Sendable {
    let act: AuditAct
    /// The kind of part, or the name of the operation.
    let subject: String
    var child: Child.ID?
    var plan: Plan.ID?
    /// Nothing for what nobody in the family may not know.
    var audience: Audience?
}
