import Coordination
import Domain
import ExampleWorld
import Foundation
import Server
import Storage
import StoragePostgres
import StorageSQLite

/// What new databases are copies of, each made once for all tests.
package enum Mould: Sendable {
    case empty
    /// Every table, and no row.
    case migrated
    /// The invented counties on the day of the demonstration.
    case settled

    /// The contents of the files, by what comes after the path.
    ///
    /// The log goes along, since closing does not always empty it.
    func inFile() async throws -> [String: Data] {
        switch self {
        case .empty: [:]
        case .migrated: try await Self.migratedFiles.value
        case .settled: try await Self.settledFiles.value
        }
    }

    /// The name of the database on the server.
    func onServer() async throws -> String {
        switch self {
        case .empty: "template0"
        case .migrated: try await Self.migratedName.value
        case .settled: try await Self.settledName.value
        }
    }

    private func fill(_ database: any Database) async throws {
        let today = DemoService.today
        let now = SwedishTime.noon(on: today).milliseconds
        try await Migrator(Migrations.all).migrate(database, at: now)
        if case .settled = self {
            let library = try AgreementLibrary(folder: DemoService.agreements, on: today)
            _ = try await ExampleWorld.settle(
                in: database,
                agreements: AgreementShelf(library.all),
                today: today
            )
        }
        try await database.close()
    }

    private static let migratedFiles = Task { try await files(of: .migrated) }
    private static let settledFiles = Task { try await files(of: .settled) }
    private static let migratedName = Task { try await name(of: .migrated) }
    private static let settledName = Task { try await name(of: .settled) }

    private static func files(of mould: Mould) async throws -> [String: Data] {
        let path = try temporaryDatabasePath()
        try await mould.fill(SQLiteDatabase(path: path))
        return try ["", "-wal"].reduce(into: [:]) { files, suffix in
            guard FileManager.default.fileExists(atPath: path + suffix) else { return }
            files[suffix] = try Data(contentsOf: URL(filePath: path + suffix))
        }
    }

    private static func name(of mould: Mould) async throws -> String {
        guard let server = TestServer.shared else { throw NoTestServer() }
        let name = "mould_\(mould)_\(ProcessInfo.processInfo.processIdentifier)"
        try await server.create(name, like: "template0")
        let address = try ConnectionString(server.address(of: name))
        try await mould.fill(PostgresDatabase(address))
        return name
    }
}
