import Crypto
import Domain
import Foundation

/// The key of encrypted backups, from a file that only its owner can read.
package struct BackupKey: Sendable {
    let secret: Secret<SymmetricKey>

    /// - Parameter path: Holds 64 hexadecimal digits, as `openssl rand -hex 32` writes them.
    /// - Throws: `BackupFault.key`, which never tells what the file holds.
    package init(at path: String) throws(BackupFault) {
        guard let text = FileManager.default.contents(atPath: path) else {
            throw .key("\(path) cannot be read")
        }
        let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        guard let mode = (mode as? NSNumber)?.intValue, mode & 0o077 == 0 else {
            throw .key("\(path) can be read by others: chmod 600 it")
        }
        let digits = text.filter { !Array(" \r\n\t".utf8).contains($0) }
            .compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 64, text.count <= 66 else {
            throw .key("\(path) must hold 64 hexadecimal digits: openssl rand -hex 32 makes them")
        }
        let bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
        secret = Secret(SymmetricKey(data: bytes.map(UInt8.init)))
    }
}
