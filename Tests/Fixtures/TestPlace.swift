import Coordination
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Where one database of a test is kept: a file, or a database on the throw-away server.
///
/// A class, since it removes what is there when nobody holds it any more.
package final class TestPlace: Sendable {
    /// The engine that the tests run on: SQLite, unless the environment says `postgres`.
    package static let isPostgres = environment["SAMMANHANG_TEST_DATABASE"] == "postgres"

    /// As `--database` takes it.
    package let address: String
    private let name: String?

    private init(address: String, name: String? = nil) {
        self.address = address
        self.name = name
    }

    deinit {
        if let name { TestServer.shared?.drop(name) }
    }

    /// A place of its own that begins as a copy of `mould`, on the engine of the run.
    package static func new(like mould: Mould) async throws -> TestPlace {
        isPostgres ? try await onServer(like: mould) : try await inFile(like: mould)
    }

    /// A place of its own on the throw-away server.
    package static func onServer(like mould: Mould) async throws -> TestPlace {
        guard let server = TestServer.shared else { throw NoTestServer() }
        let name = "test_\(UUID().uuidString.prefix(13).lowercased())"
            .replacingOccurrences(of: "-", with: "_")
        try await server.create(name, like: try await mould.onServer())
        return TestPlace(address: server.address(of: name), name: name)
    }

    /// A file of its own, also when the tests run on PostgreSQL.
    package static func inFile(like mould: Mould) async throws -> TestPlace {
        let path = try temporaryDatabasePath()
        for (suffix, content) in try await mould.inFile() {
            try content.write(to: URL(filePath: path + suffix))
        }
        return TestPlace(address: path)
    }

    /// Opens what is there; few connections, since many tests run at once.
    package func open() throws -> any Database {
        guard ConnectionString.names(address) else { return try SQLiteDatabase(path: address) }
        return PostgresDatabase(try ConnectionString(address), connections: 3)
    }

    static let environment = ProcessInfo.processInfo.environment
}

/// The tests run on PostgreSQL, and nobody has started one: `scripts/with-postgres` does.
package struct NoTestServer: Error {}

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
