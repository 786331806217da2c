import Coordination
import Domain
import Foundation
import Server
import Storage

/// The whole service over the invented county, on a database of its own.
package struct DemoService: Sendable {
    /// The day that the invented county believes it is.
    package static let today: CivilDate = "2026-11-21"

    package let service: Service
    private let place: TestPlace

    /// Wires the service over a copy of the invented counties.
    ///
    /// - Parameter record: Where every statement of the service is noted.
    package init(noting record: StatementRecord? = nil) async throws {
        try await self.init(at: try await TestPlace.new(like: .settled), noting: record)
    }

    /// The service started anew over what another has left.
    package init(after stopped: DemoService) async throws {
        try await self.init(at: stopped.place)
    }

    /// The service with settings of its own beside those that every demonstration has.
    package init(with settings: [Setting: String]) async throws {
        try await self.init(at: try await TestPlace.new(like: .settled), with: settings)
    }

    private init(
        at place: TestPlace,
        with settings: [Setting: String] = [:],
        noting record: StatementRecord? = nil
    ) async throws {
        self.place = place
        let flags: [Setting: String] = [
            .port: "0", .database: place.address, .agreements: Self.agreements,
            .staffPasswords: "yes",
        ]
        service = try await Service(
            try Configuration(
                Settings(flags: flags.merging(settings) { $1 }),
                fixedDay: Self.today
            ),
            over: try record.map { RecordingDatabase(try place.open(), in: $0) },
            isDemo: true,
            cost: .cheapest
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

    static let agreements = root.appendingPathComponent("Agreements").path

    /// Closes the database.
    package func stop() async throws {
        try await service.stop()
    }

    /// The folder of the project.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
