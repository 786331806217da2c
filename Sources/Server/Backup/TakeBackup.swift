import Coordination
import Domain
import Foundation

/// Copies a database while it is in use, reads all of the copy, and puts it in a folder.
///
/// The folder gets its name only when everything in it is whole and on the disk. One backup of a
/// database is taken at a time.
package struct TakeBackup: Sendable {
    private let database: String
    private let key: BackupKey?
    private let effects: Effects

    /// - Throws: `BackupFault.keptByServer` unless the data is kept in a file;
    ///   `BackupFault.noDatabase`.
    package init(
        of address: DatabaseAddress,
        key: BackupKey?,
        effects: Effects = .live
    ) throws(BackupFault) {
        guard case .file(let path) = address else { throw .keptByServer }
        guard FileManager.default.fileExists(atPath: path) else { throw .noDatabase(path) }
        database = path
        self.key = key
        self.effects = effects
    }

    /// Takes a backup, in a folder of that name.
    ///
    /// - Throws: `BackupFault.occupied` when it is there; whatever is wrong with the copy.
    package func write(to folder: String) async throws -> BackupManifest {
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw BackupFault.occupied(folder)
        }
        let partial = BackupFolder(at: folder + ".partial")
        try NewFile.removeIfThere(partial.path)
        do {
            try FileManager.default.createDirectory(
                atPath: partial.path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            let manifest = try await fill(partial)
            try NewFile.synchronize(folder: partial.path)
            try FileManager.default.moveItem(atPath: partial.path, toPath: folder)
            try NewFile.synchronize(folder: URL(filePath: folder).deletingLastPathComponent().path)
            return manifest
        } catch {
            try NewFile.removeIfThere(partial.path)
            throw error
        }
    }

    /// Takes a backup in a folder named by the instant, and removes the oldest beyond so many.
    ///
    /// - Parameter most: How many remain, the new one among them; 1 or more.
    /// - Returns: The name of the new folder, and of those that were removed.
    package func write(
        under folder: String,
        keeping most: Int
    ) async throws -> (name: String, removed: [String]) {
        let now = Double(effects.now().milliseconds) / 1000
        let name = Date(timeIntervalSince1970: now).formatted(.iso8601).replacing(":", with: "")
        _ = try await write(to: "\(folder)/\(name)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let ours = names.filter(Self.isDated).sorted()
        let removed = Array(ours.dropLast(max(1, most)))
        for name in removed { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
        return (name, removed)
    }

    /// Only names such as `2026-11-21T031500Z` are ever removed.
    private static func isDated(_ name: String) -> Bool {
        let shape = name.map { $0.isASCII && $0.isNumber ? "0" : $0 }
        return String(shape) == "0000-00-00T000000Z"
    }

    private func fill(_ folder: BackupFolder) async throws -> BackupManifest {
        guard let key else {
            let copy = folder.file(BackupFolder.plainName)
            let manifest = try await copied(to: copy, isEncrypted: false)
            try NewFile.write(manifest.encoded(), to: folder.file(BackupFolder.manifestName))
            try folder.writeSums(isEncrypted: false)
            return manifest
        }
        // What is not encrypted never leaves the disk that the database itself lies on.
        let copy = database + ".backup-partial"
        defer { try? NewFile.removeIfThere(copy) }  // the next backup removes it, if this cannot
        try NewFile.removeIfThere(copy)
        let manifest = try await copied(to: copy, isEncrypted: true)
        try seal(copy, manifest, key, in: folder)
        return manifest
    }

    private func seal(
        _ copy: String,
        _ manifest: BackupManifest,
        _ key: BackupKey,
        in folder: BackupFolder
    ) throws {
        let told = try manifest.encoded()
        try NewFile.write(told, to: folder.file(BackupFolder.manifestName))
        let source = try FileHandle(forReadingFrom: URL(filePath: copy))
        let target = try NewFile.open(folder.file(BackupFolder.sealedName))
        let salt = Data(effects.randomBytes(SealedFile.saltLength))
        try SealedFile(key, salt: salt, bound: told).seal(source, to: target)
        try target.synchronize()
        try target.close()
        try source.close()
        try folder.writeSums(isEncrypted: true)
    }

    private func copied(to path: String, isEncrypted: Bool) async throws -> BackupManifest {
        let begun = effects.now()
        // The file is there before the engine writes to it, so that nobody else can read it.
        try NewFile.open(path).close()
        try DatabaseAddress.copy(file: database, to: path)
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.synchronize()
        try file.close()
        return try await BackupManifest(of: path, at: begun, isEncrypted: isEncrypted)
    }
}
