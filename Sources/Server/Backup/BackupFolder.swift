import Crypto
import Foundation

/// The three files of one backup: the data, what is told of it, and the hashes of both.
///
/// `sha256sum --check SHA256SUMS` in the folder makes the first of our own checks.
package struct BackupFolder: Sendable {
    static let manifestName = "manifest.json"
    static let plainName = "sammanhang.sqlite"
    static let sealedName = "sammanhang.sqlite.sealed"
    static let sumsName = "SHA256SUMS"

    package let path: String

    package init(at path: String) {
        self.path = path
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    static func dataName(isEncrypted: Bool) -> String { isEncrypted ? sealedName : plainName }

    /// The manifest, when every byte in the folder is as it was written.
    ///
    /// - Throws: `BackupFault.missing` or `BackupFault.altered` with the name of the file.
    package func checked() throws -> BackupManifest {
        let sums = try contents(Self.sumsName)
        let encoded = try contents(Self.manifestName)
        let first = Self.line(SHA256.hash(data: encoded).hexadecimal, Self.manifestName)
        guard sums.starts(with: first) else { throw BackupFault.altered(Self.manifestName) }
        guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: encoded),
            manifest.format == 1
        else { throw BackupFault.altered(Self.manifestName) }
        let name = Self.dataName(isEncrypted: manifest.isEncrypted)
        guard FileManager.default.isReadableFile(atPath: file(name)) else {
            throw BackupFault.missing(name)
        }
        let data = try FileHash.of(file(name))
        guard sums == first + Self.line(data.sha256, name) else { throw BackupFault.altered(name) }
        if !manifest.isEncrypted, data != (manifest.bytes, manifest.sha256) {
            throw BackupFault.altered(name)
        }
        return manifest
    }

    /// Writes the database as it was when it was copied, where no file is yet.
    ///
    /// - Throws: `BackupFault` for a wrong key, and for data that is not what the manifest tells.
    func unpack(_ manifest: BackupManifest, key: BackupKey?, to target: String) throws {
        let name = Self.dataName(isEncrypted: manifest.isEncrypted)
        let source = try FileHandle(forReadingFrom: URL(filePath: file(name)))
        let written = try NewFile.open(target)
        if manifest.isEncrypted {
            guard let key else { throw BackupFault.sealed }
            let salt = try SealedFile.salt(of: source)
            let bound = try contents(Self.manifestName)
            try SealedFile(key, salt: salt, bound: bound).open(source, to: written)
        } else {
            if key != nil { throw BackupFault.notSealed }
            while let piece = try source.read(upToCount: 1 << 20), !piece.isEmpty {
                try written.write(contentsOf: piece)
            }
        }
        try written.synchronize()
        try written.close()
        try source.close()
        guard try FileHash.of(target) == (manifest.bytes, manifest.sha256) else {
            throw BackupFault.altered(name)
        }
    }

    /// Writes the hashes of the two other files.
    func writeSums(isEncrypted: Bool) throws {
        let names = [Self.manifestName, Self.dataName(isEncrypted: isEncrypted)]
        let lines = try names.map { Self.line(try FileHash.of(file($0)).sha256, $0) }
        try NewFile.write(Data(lines.joined()), to: file(Self.sumsName))
    }

    private func contents(_ name: String) throws(BackupFault) -> Data {
        guard let data = FileManager.default.contents(atPath: file(name)) else {
            throw .missing(name)
        }
        return data
    }

    private static func line(_ hash: String, _ name: String) -> Data {
        Data("\(hash)  \(name)\n".utf8)
    }
}
