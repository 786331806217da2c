/// Who may read a row that holds part of a plan.
///
/// Deny by default: what no case allows does not exist for the caller. The same decision is written
/// as SQL in Coordination, and a test compares the two over the whole example world.
/// - SeeAlso: PDL (2008:355) 4 kap. 1 §; OSL (2009:400) 8 kap. 1 §, 12 kap. 3 §; case D-42.
package struct Access: Hashable, Sendable {
    private let caller: Caller
    /// Whether a guardian has custody on the day of the request.
    private let hasCustody: Bool

    package init(caller: Caller, hasCustody: Bool) {
        self.caller = caller
        self.hasCustody = hasCustody
    }

    /// The facts about a row that decide who reads it.
    package struct Holding: Hashable, Sendable {
        /// The unit whose copy the row is.
        package let holder: ServiceUnit.ID
        /// The unit that wrote the part.
        package let owner: ServiceUnit.ID
        package let child: Child.ID
        package let audience: Audience
        /// Whose words they are, when no other guardian is to see them: a consent, or what someone
        /// in the family answered or wrote and did not share.
        package let giver: Consent.Giver?
        /// Whether it is also kept from the child, when the child is not the giver.
        package let isKeptFromChild: Bool

        package init(
            holder: ServiceUnit.ID,
            owner: ServiceUnit.ID,
            child: Child.ID,
            audience: Audience,
            giver: Consent.Giver?,
            isKeptFromChild: Bool = false
        ) {
            self.holder = holder
            self.owner = owner
            self.child = child
            self.audience = audience
            self.giver = giver
            self.isKeptFromChild = isKeptFromChild
        }
    }

    /// A unit reads its own rows; the family reads the owners' rows, minus what is kept from it.
    package func mayRead(_ row: Holding) -> Bool {
        switch caller.standing {
        case .staff(let unit):
            return row.holder == unit
        case .child(let child):
            let isOwnAnswer = row.giver.map { $0 == .child(child) } ?? true
            return row.child == child && row.holder == row.owner
                && (isOwnAnswer || !row.isKeptFromChild)
        case .guardian(let guardian, let child):
            let isOwnAnswer = row.giver.map { $0 == .guardian(guardian) } ?? true
            return hasCustody && row.child == child && row.holder == row.owner
                && row.audience == .family && isOwnAnswer
        }
    }
}
