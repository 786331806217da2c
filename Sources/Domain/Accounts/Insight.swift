/// How much of what is written about a child someone in or near the family may see (insyn).
///
/// Insight is not the right to decide: a guardian who said no, or whose answer is set aside, keeps
/// it, and someone whom the family invited has it without deciding anything.
/// - SeeAlso: FB (1949:381) 6 kap. 11 §; OSL (2009:400) 12 kap. 3 §.
package enum Insight: Hashable, Sendable {
    case none
    case everything
    /// Limited by a court or by the family's own choice to these kinds of information.
    case only(Set<InformationKind>)

    /// Whether it reaches `kind`; that there is a plan follows with any other kind.
    package func covers(_ kind: InformationKind) -> Bool {
        switch self {
        case .none: false
        case .everything: true
        case .only(let kinds): kinds.contains(kind) || (kind == .summary && !kinds.isEmpty)
        }
    }

    /// Whether it reaches what one wrote oneself: as soon as it reaches anything.
    package var coversOwnWords: Bool { covers(.summary) }
}
