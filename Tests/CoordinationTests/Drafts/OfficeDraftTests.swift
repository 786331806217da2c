import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `What someone who looks after people has typed` {
    private func office(_ role: Role, _ person: Person.ID) -> Caller {
        let reach = Office(role: role, reach: .authority(TestOrganisations.care.id))
        return Caller(person: person, standing: .office(reach))
    }

    @Test func `is kept for its author alone`() async throws {
        let world = try await TestWorld()
        let (own, other) = (office(.administrator, 31), office(.administrator, 32))
        let fields = ["staffName": "Ny Provsson"]
        func draft(_ caller: Caller) async throws -> [String: String]? {
            try await world.coordinator
                .draft(form: Draft.unsent, about: "/administration/import", as: caller)
        }
        try await world.coordinator.saveDraft(
            form: Draft.unsent,
            about: "/administration/import",
            fields: fields,
            as: own
        )
        #expect(try await draft(own) == fields)
        #expect(try await draft(other) == nil)
        await #expect(throws: NotFound.self) { try await draft(office(.auditor, 31)) }
        try await world.coordinator.discardDraft(
            form: Draft.unsent,
            about: "/administration/import",
            as: own
        )
        #expect(try await draft(own) == nil)
    }
}
