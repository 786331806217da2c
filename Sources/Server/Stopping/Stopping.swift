import Synchronization

/// Whether the server has been told to stop.
///
/// A class, since the one who is told and those who ask share it.
package final class Stopping: Sendable {
    private let begun = Atomic(false)

    package init() {}

    package var hasBegun: Bool { begun.load(ordering: .relaxed) }

    /// From now on the server is not ready.
    package func begin() { begun.store(true, ordering: .relaxed) }
}
