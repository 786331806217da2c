import Domain

/// What a transaction did with data about children, gathered while it runs.
///
/// A class, because the stores of one `Work` write to the same trail; it never leaves its
/// transaction. Looking at one child is one entry, however many parts were read.
final class AuditTrail {
    private(set) var entries: [AuditEntry] = []
    private var seen: Set<AuditEntry> = []

    func note(_ act: AuditAct, _ subject: String, child: Child.ID? = nil, plan: Plan.ID? = nil) {
        let entry = AuditEntry(act: act, subject: subject, child: child, plan: plan)
        let viewing = AuditEntry(act: act, subject: "", child: child, plan: nil)
        if seen.insert(act == .viewed ? viewing : entry).inserted { entries.append(entry) }
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
    let child: Child.ID?
    let plan: Plan.ID?
}
