/// Whose words something is written in.
package enum Speaker: String, Hashable, Sendable, CaseIterable {
    case child, guardian, staff

    /// Whether the words are the family's own.
    package var isFamily: Bool {
        switch self {
        case .child, .guardian: true
        case .staff: false
        }
    }
}
