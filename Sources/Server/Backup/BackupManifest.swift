import Coordination
import Crypto
import Domain
import Foundation
import Storage

/// What a backup holds, told without its contents.
package struct BackupManifest: Codable, Hashable, Sendable {
    /// The form of the backup; another program may know only an older one.
    package let format: Int
    /// When it was taken, in UTC.
    package let taken: String
    /// Whether the data is encrypted.
    package let isEncrypted: Bool
    /// Of the database before any encryption.
    package let bytes: Int
    /// SHA-256 of the database before any encryption, as 64 hexadecimal digits.
    package let sha256: String
    /// The last migration that the database has been through.
    package let schema: String
    package let log: Log

    /// The state of the log of who did what.
    package struct Log: Codable, Hashable, Sendable {
        package let leaves: Int64
        package let waiting: Int
        package let root: String
    }

    /// Tells of the database at `path`, whose log is worked out anew.
    ///
    /// - Throws: `LogFault` when the log does not hold; `BackupFault.damaged`; `NotMigrated`.
    init(of path: String, at instant: Instant, isEncrypted: Bool) async throws {
        let contents = try await BackupContents(of: path)
        format = 1
        taken = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
            .formatted(.iso8601)
        self.isEncrypted = isEncrypted
        (bytes, sha256) = try FileHash.of(path)
        schema = contents.schema
        log = contents.log
    }

    /// The manifest as it stands in the folder.
    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }
}

/// What can be told of a database only by reading all of it.
struct BackupContents: Hashable, Sendable {
    let schema: String
    let log: BackupManifest.Log

    /// - Throws: `BackupFault.damaged`; `MigrationError` for a schema that is not ours; `LogFault`.
    init(of path: String) async throws {
        let faults = try DatabaseAddress.faults(inFile: path)
        guard faults.isEmpty else { throw BackupFault.damaged(faults) }
        let database = try DatabaseAddress.file(path).openReadOnly()
        let migrator = try Migrator(Migrations.all)
        _ = try await migrator.pending(in: database)
        schema = try await migrator.applied(in: database).last?.id ?? "none"
        let proof = try await LogVerification(database).verify()
        try await database.close()
        log = BackupManifest.Log(
            leaves: proof.size,
            waiting: proof.waiting,
            root: proof.root.description
        )
    }
}
