import Domain
import Storage
import Synchronization

/// Keeps the directory from one transaction to the next: every page needs it, and it hardly changes.
///
/// Reading some thousands of units took longer than all else of a plan's page. What is kept are
/// public facts, the same for every caller, and nothing about a child. One that is added is there in
/// the next transaction; a new name that another process gives is seen within a minute. A class,
/// since all transactions share it.
package final class DirectoryShelf: Sendable {
    private struct Kept {
        let directory: Directory
        let size: Directory.Size
        let read: Instant
    }

    /// How long it is kept, in seconds.
    private static let longest: Int64 = 60

    private let kept = Mutex<Kept?>(nil)

    package init() {}

    func directory(at now: Instant, on connection: any Connection) throws -> Directory {
        let size = try Directory.Size(on: connection)
        if let kept = kept.withLock(\.self), kept.size == size, kept.read <= now,
            now < kept.read.adding(seconds: Self.longest)
        {
            return kept.directory
        }
        let directory = try Directory(on: connection)
        kept.withLock { $0 = Kept(directory: directory, size: size, read: now) }
        return directory
    }
}
