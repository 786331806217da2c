import Foundation
import StorageSQLite

/// A new, empty database in a file of its own, which is gone when the tests have run.
///
/// A file and not memory, since a pool and its write-ahead log exist only there.
package func temporaryDatabase(
    beforeCommit: @escaping SQLiteDatabase.BeforeCommit = { _ in }
) throws -> SQLiteDatabase {
    try SQLiteDatabase(path: temporaryDatabasePath(), beforeCommit: beforeCommit)
}

/// A path where no database is yet, for tests that open one twice.
package func temporaryDatabasePath() throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(component: "\(UUID().uuidString).sqlite").path(percentEncoded: false)
}

/// One folder for each run, emptied in one go when the process ends.
private let folder: URL = {
    atexit {
        // A folder that is already gone is as good as one removed, and nobody is left to tell.
        try? FileManager.default.removeItem(at: folder)
    }
    let process = ProcessInfo.processInfo.processIdentifier
    return FileManager.default.temporaryDirectory.appending(
        component: "sammanhang-tests-\(process)"
    )
}()
