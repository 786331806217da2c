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

    /// Wires the service over a copy of the invented counties.
    package init() async throws {
        folder = try Self.newFolder()
        for (name, content) in try await Self.settled.value {
            try content.write(to: folder.appendingPathComponent(name))
        }
        let path = folder.appendingPathComponent("demo.sqlite").path
        service = try await Service(
            try Configuration(
                host: "127.0.0.1",
                port: 0,
                database: path,
                agreements: Self.agreements,
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

    /// The files of a database in which the invented counties have been settled, by name.
    ///
    /// Once for all tests. The log goes along, since closing does not always empty it.
    private static let settled = Task {
        let folder = try newFolder()
        let path = folder.appendingPathComponent("demo.sqlite").path
        let database = try SQLiteDatabase(path: path)
        try await Migrator(Migrations.all).migrate(
            database,
            at: SwedishTime.noon(on: today).milliseconds
        )
        _ = try await ExampleWorld.settle(
            in: database,
            agreements: AgreementShelf(AgreementLibrary(folder: agreements, on: today).all),
            today: today
        )
        try await database.close()
        let files = try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
        let contents = try files.filter { !$0.path.hasSuffix("-shm") }.map {
            ($0.lastPathComponent, try Data(contentsOf: $0))
        }
        try FileManager.default.removeItem(at: folder)
        return contents
    }

    private static let agreements = root.appendingPathComponent("Agreements").path

    private static func newFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "sammanhang-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
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
