import Foundation

/// Looks through a backup, and makes a database of it again.
package struct RestoreBackup: Sendable {
    private let folder: BackupFolder
    private let key: BackupKey?

    package init(from folder: String, key: BackupKey?) {
        self.folder = BackupFolder(at: folder)
        self.key = key
    }

    /// Checks every byte, and then the database and its log as far as they can be read.
    ///
    /// - Returns: The manifest, and whether the database itself was looked through, which takes
    ///   the key when it is encrypted.
    /// - Throws: `BackupFault`; `LogFault`; `MigrationError` for a schema of another program.
    package func verify() async throws -> (manifest: BackupManifest, isOpened: Bool) {
        let manifest = try folder.checked()
        if !manifest.isEncrypted {
            if key != nil { throw BackupFault.notSealed }
            try await look(at: folder.file(BackupFolder.plainName), manifest)
        } else if key != nil {
            let copy = FileManager.default.temporaryDirectory
                .appending(path: "sammanhang-\(ProcessInfo.processInfo.globallyUniqueString)").path
            defer { try? NewFile.removeIfThere(copy) }  // what is left is readable by us alone
            try folder.unpack(manifest, key: key, to: copy)
            try await look(at: copy, manifest)
        }
        return (manifest, !manifest.isEncrypted || key != nil)
    }

    /// Writes the database to `path`, which gets its name only when all is well.
    ///
    /// - Parameter isVerified: Whether the database and its log are looked through too; the hashes
    ///   always are.
    /// - Throws: `BackupFault.occupied` when a database is there: nothing is written over.
    package func restore(to path: String, isVerified: Bool) async throws -> BackupManifest {
        for taken in ["", "-wal", "-shm", "-journal"].map({ path + $0 })
        where FileManager.default.fileExists(atPath: taken) {
            throw BackupFault.occupied(taken)
        }
        let manifest = try folder.checked()
        let partial = path + ".partial"
        try NewFile.removeIfThere(partial)
        do {
            try folder.unpack(manifest, key: key, to: partial)
            if isVerified { try await look(at: partial, manifest) }
            try NewFile.name(partial, as: path)
        } catch {
            try NewFile.removeIfThere(partial)
            throw error
        }
        return manifest
    }

    private func look(at path: String, _ manifest: BackupManifest) async throws {
        let contents = try await BackupContents(of: path)
        guard contents.schema == manifest.schema, contents.log == manifest.log else {
            throw BackupFault.otherLog
        }
    }
}
