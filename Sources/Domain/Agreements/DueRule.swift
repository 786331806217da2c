/// When a child shall be offered a plan under an agreement.
///
/// Age is no part of the rule, since the law knows no age limit for a plan.
package enum DueRule: Hashable, Sendable {
    /// Inputs are needed from so many of these sectors, 1 or more, and someone must coordinate them.
    case coordinationAmong(sectors: [Sector], atLeast: Int)

    /// Whether the parties have promised to offer a plan.
    ///
    /// - Parameter sectors: The sectors whose inputs the child needs.
    /// - Parameter coordination: Whether the inputs need to be coordinated.
    package func isDue(needing sectors: Set<Sector>, coordination: Bool) -> Bool {
        switch self {
        case .coordinationAmong(let counted, let atLeast):
            coordination && sectors.intersection(counted).count >= atLeast
        }
    }
}
