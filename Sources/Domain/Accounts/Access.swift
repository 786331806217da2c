/// Who may read a row that holds part of a plan.
///
/// Deny by default: what no case allows does not exist for the caller. The same decision is written
/// as SQL in Coordination, and a test compares the two over the whole example world.
/// - SeeAlso: PDL (2008:355) 4 kap. 1 §; OSL (2009:400) 8 kap. 1 §, 12 kap. 3 §; case D-42.
package struct Access: Hashable, Sendable {
    private let caller: Caller
    /// What a guardian, or someone whom the family invited, may see on the day of the request.
    private let insight: Insight

    package init(caller: Caller, insight: Insight) {
        self.caller = caller
        self.insight = insight
    }

    /// The facts about a row that decide who reads it.
    package struct Holding: Hashable, Sendable {
        package let kind: PartKind
        /// The unit whose copy the row is.
        package let holder: ServiceUnit.ID
        /// The unit that wrote the part.
        package let owner: ServiceUnit.ID
        package let child: Child.ID
        /// Nothing for what is about the child and not about one plan.
        package let plan: Plan.ID?
        package let audience: Audience
        /// Whose words they are, when no other guardian is to see them: a consent, or what someone
        /// in the family answered or wrote and did not share.
        package let giver: Consent.Giver?
        /// Who in the family wrote it to the unit, shared or not.
        package let writer: Consent.Giver?
        /// Whether it is also kept from the child, when the child is not the giver.
        package let isKeptFromChild: Bool

        package init(
            kind: PartKind,
            holder: ServiceUnit.ID,
            owner: ServiceUnit.ID,
            child: Child.ID,
            plan: Plan.ID?,
            audience: Audience,
            giver: Consent.Giver?,
            writer: Consent.Giver? = nil,
            isKeptFromChild: Bool = false
        ) {
            self.kind = kind
            self.holder = holder
            self.owner = owner
            self.child = child
            self.plan = plan
            self.audience = audience
            self.giver = giver
            self.writer = writer
            self.isKeptFromChild = isKeptFromChild
        }
    }

    /// A unit reads its own rows; the family reads the owners' rows, minus what is kept from it.
    ///
    /// A guardian whose insight is limited still reads what they wrote themselves.
    package func mayRead(_ row: Holding) -> Bool {
        switch caller.standing {
        case .staff(let unit):
            return row.holder == unit
        case .child(let child):
            let isOwnAnswer = row.giver.map { $0 == .child(child) } ?? true
            return row.child == child && row.isOriginal && row.kind.isForChild
                && (isOwnAnswer || !row.isKeptFromChild)
        case .guardian(let guardian, let child):
            let isOwnAnswer = row.giver.map { $0 == .guardian(guardian) } ?? true
            let isInsight =
                insight.covers(row.kind.information)
                || row.writer == .guardian(guardian) && insight.coversOwnWords
            return isInsight && row.child == child && row.isOriginal && row.audience == .family
                && isOwnAnswer
        case .invited(let invited):
            let isInPlan = row.plan == invited.plan || (row.kind == .child && row.plan == nil)
            return insight.covers(row.kind.information) && row.kind.isForInvited
                && row.child == invited.child && isInPlan && row.isOriginal
                && row.owner == invited.by && row.audience == .family
        case .office:
            return false
        }
    }
}

extension Access.Holding {
    /// Whether the row is what the owner wrote, and not a copy.
    fileprivate var isOriginal: Bool { holder == owner }
}
