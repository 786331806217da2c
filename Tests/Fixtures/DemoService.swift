import Coordination
import Domain
import ExampleWorld
import Foundation
import Server
import Storage
import StorageSQLite

/// The whole service over the invented county, on a database of its own.
package struct DemoService: Sendable {
    /// The day that the invented county believes it is.
    package static let today: CivilDate = "2026-11-21"

    package let service: Service
    private let folder: URL

    /// Settles the invented county in a new database and wires the service over it.
    package init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "sammanhang-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("demo.sqlite").path
        let agreements = Self.root.appendingPathComponent("Agreements").path
        let library = try AgreementLibrary(folder: agreements, on: Self.today)
        let database = try SQLiteDatabase(path: path)
        try await Migrator(Migrations.all).migrate(
            database,
            at: SwedishTime.noon(on: Self.today).milliseconds
        )
        _ = try await ExampleWorld.settle(
            in: database,
            agreements: AgreementShelf(library.all),
            today: Self.today
        )
        try await database.close()
        service = try await Service(
            try Configuration(
                host: "127.0.0.1",
                port: 0,
                database: path,
                agreements: agreements,
                isSecure: false,
                fixedDay: Self.today
            ),
            isDemo: true,
            cost: .demonstration
        )
    }

    /// The address of the latest plan of each child, by the child's given name.
    package func plans() async throws -> [String: String] {
        let pairs = try await service.database.read { connection in
            try connection.all(
                """
                SELECT plan.id, child.given_name FROM plan
                JOIN child ON child.id = plan.child_id AND child.holder_id = child.owner_id
                WHERE plan.holder_id = plan.owner_id
                ORDER BY plan.id
                """
            ).map { (try $0.text("given_name"), "/planer/\(try $0.text("id"))") }
        }
        return Dictionary(pairs) { _, later in later }
    }

    /// Closes the database and removes it.
    package func stop() async throws {
        try await service.stop()
        try FileManager.default.removeItem(at: folder)
    }

    /// The folder of the project.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
