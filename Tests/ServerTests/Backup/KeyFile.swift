import Fixtures
import Foundation
import Server

/// The key in a new file that holds this text.
func keyFile(_ text: String, mode: Int = 0o600) throws -> BackupKey {
    let path = try temporaryDatabasePath() + ".key"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return try BackupKey(at: path)
}
