/// What say the child has over its own plan, by age and maturity.
///
/// - SeeAlso: FB (1949:381) 6 kap. 11 §; OSL (2009:400) 12 kap. 3 §.
package enum ChildsSay: String, Hashable, Sendable, CaseIterable {
    /// Heard at every step; the guardians decide.
    case heard
    /// The child's own yes is needed beside the guardians'.
    case together
    /// Mature enough to decide alone in this question; no guardian sees the plan.
    case alone
}
