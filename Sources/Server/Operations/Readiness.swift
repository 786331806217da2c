import Coordination
import Foundation
import Storage

/// Whether the server can do its work just now, and if not, why.
package struct Readiness: Sendable {
    /// One thing that hinders it, by a name that stays the same and in words.
    package struct Hindrance: Hashable, Sendable, CustomStringConvertible {
        package let name: String
        package let words: String

        package var description: String { "\(name): \(words)" }
    }

    private let database: any Database
    private let address: DatabaseAddress
    private let leastDisk: Int
    private let stopping: Stopping
    private let effects: Effects

    /// - Parameter leastDisk: How many MiB must be free where the data lies.
    package init(
        _ database: any Database,
        at address: DatabaseAddress,
        leastDisk: Int,
        stopping: Stopping,
        effects: Effects = .live
    ) {
        self.database = database
        self.address = address
        self.leastDisk = leastDisk
        self.stopping = stopping
        self.effects = effects
    }

    /// Everything that hinders the server; nothing when it is ready.
    package func hindrances() async -> [Hindrance] {
        if stopping.hasBegun { return [Hindrance(name: "stopping", words: "told to stop")] }
        let checks: [(String, () async throws -> String?)] = [
            ("database", written),
            ("log", logged),
            ("disk", disk),
            ("migrations", migrations),
        ]
        var found: [Hindrance] = []
        for (name, check) in checks {
            do {
                if let words = try await check() {
                    found.append(Hindrance(name: name, words: words))
                }
            } catch {
                found.append(Hindrance(name: name, words: "\(error)"))
            }
        }
        return found
    }

    private func written() async throws -> String? {
        try await Heartbeat.beat(in: database, at: effects.now())
        return nil
    }

    private func logged() async throws -> String? {
        _ = try await LogSequencer.waiting(in: database)
        return nil
    }

    private func migrations() async throws -> String? {
        let waiting = try await Migrator(Migrations.all).pending(in: database)
        return waiting.isEmpty ? nil : NotMigrated(waiting: waiting).description
    }

    /// A server of its own looks after its own disk.
    private func disk() throws -> String? {
        guard case .file(let path) = address else { return nil }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let facts = try FileManager.default.attributesOfFileSystem(forPath: folder)
        let free = (facts[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
        let mebibytes = free / 1_048_576
        return mebibytes < leastDisk ? "\(mebibytes) MiB free, \(leastDisk) wanted" : nil
    }
}
