import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A role that meets no child` {
    private static let roles = Role.assigned.filter { $0.place == .authority }

    private func caller(_ role: Role) -> Caller {
        let office = Office(role: role, reach: .authority(TestOrganisations.care.id))
        return Caller(person: 71, standing: .office(office))
    }

    @Test(.proves("K-49"), arguments: LoggedOperation.all)
    func `has no operation about a child, and leaves the attempt in the log`(
        operation: LoggedOperation
    ) async throws {
        guard !LoggedOperation.openToOffices.contains(operation.name) else { return }
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: operation.stage)
        let id = try await operation.prepare(story)
        let isDraft = LoggedOperation.ofOwnDrafts.contains(operation.name)
        let roles = Self.roles.filter { !isDraft || $0 != .administrator }
        for role in roles {
            await #expect(throws: NotFound.self, "\(role)") {
                try await operation.perform(story, id, caller(role))
            }
        }
        let lines = try await world.rows(
            "SELECT subject FROM access_log WHERE person_id = \(caller(.auditor).person)"
        ).map { try $0.text("subject") }
        for role in roles { #expect(lines.contains("plans as \(role.rawValue)")) }
    }

    @Test func `still finds the county whose agreement it may read`() async throws {
        let world = try await TestWorld()
        for role in Self.roles {
            #expect(
                try await world.coordinator.county(of: caller(role))
                    == TestOrganisations.countyCode
            )
        }
    }
}
