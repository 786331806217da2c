import Storage

/// The database takes or gives nothing just now, through no fault of what was asked.
///
/// It passes by itself, or is mended by those who run the program; the one who asked tries again.
package enum Outage: Hashable, Sendable {
    /// Nothing of what was asked remains.
    case nothingSaved
    /// What was asked may have been saved, and may not.
    case perhapsSaved

    /// What a failure of the database means; nothing for a failure of another kind.
    package init?(_ error: any Error) {
        switch error as? StorageError {
        case .busy, .full, .connectionLost, .unreachable, .closed: self = .nothingSaved
        case .outcomeUnknown: self = .perhapsSaved
        default: return nil
        }
    }
}
