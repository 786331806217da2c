/// What someone wants to see of the plans that the unit knows of (filter).
///
/// Only where a plan stands and whose it is: what a child needs is never a key to search by.
/// - SeeAlso: ledger B-04…B-06; PDL (2008:355) 2 kap. 8 §.
package struct PlanFilter: Hashable, Sendable {
    /// Where a plan stands, roughly; what a copy says of it counts as it was.
    package enum Stage: String, CaseIterable, Sendable {
        /// Not yet shared by the parties.
        case beginning
        case running
        /// The day of the follow-up has passed.
        case late
        /// Ended, or never begun: the family or the unit said no.
        case ended
    }

    /// Whether the unit holds the plan or has a copy of it.
    package enum Side: String, CaseIterable, Sendable {
        case own, copies
    }

    package let stage: Stage?
    package let side: Side?

    package init(stage: Stage? = nil, side: Side? = nil) {
        self.stage = stage
        self.side = side
    }

    /// Whether it lets every plan through.
    package var isEmpty: Bool { stage == nil && side == nil }
}
