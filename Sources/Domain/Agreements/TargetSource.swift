/// Who chose the number of days that a stretch of a plan's course should take at most.
///
/// Agreements seldom say more than "without unreasonable delay", and a reader must be able to tell
/// a promise from a habit.
package enum TargetSource: String, Hashable, Sendable, CaseIterable {
    /// The agreement states the numbers.
    case agreement
    /// They were chosen where the product is used, and bind nobody else.
    case local
}
