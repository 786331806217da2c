import Storage
import Synchronization

/// Counts those who read, for whoever looks after the server.
///
/// A class, since all callers share it.
final class Readers: Sendable {
    private let most: Int
    private let count = Atomic(0)

    /// - Parameter most: How many the pool lets in at once.
    init(most: Int) {
        self.most = most
    }

    var load: Load {
        let now = count.load(ordering: .relaxed)
        return Load(waiting: max(0, now - most), inUse: min(now, most), connections: most)
    }

    func enter() { count.add(1, ordering: .relaxed) }

    func leave() { count.subtract(1, ordering: .relaxed) }
}
