import Domain
import Storage

/// A row that is written only to learn whether anything can be written.
///
/// A write that is undone would never reach the disk, and prove too little.
package enum Heartbeat {
    /// Writes the instant in a transaction of its own, and returns when it is on the disk.
    ///
    /// - Throws: `StorageError` when nothing can be written.
    package static func beat(in database: any Database, at instant: Instant) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO heartbeat (id, at_ms) VALUES (1, \(instant.milliseconds))
                ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms
                """
            )
        }
    }
}
