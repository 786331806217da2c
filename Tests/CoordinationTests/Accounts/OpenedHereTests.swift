import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `An account that an authority opened` {
    private func office(_ authority: Authority.ID, _ person: Person.ID) -> Caller {
        let office = Office(role: .administrator, reach: .authority(authority))
        return Caller(person: person, standing: .office(office))
    }

    @Test func `is looked after also when the one assignment never began`() async throws {
        let world = try await TestWorld()
        let care = office(TestOrganisations.care.id, 71)
        let school = office(TestOrganisations.schoolBoard.id, 72)
        let name = try UserName(parsing: "ny")
        let id = try await world.coordinator.openAccount(
            NewAccount(
                name: try ProperName(parsing: "Ny Provsson"),
                userName: name,
                passwordHash: nil
            ),
            with: NewAssignment(
                role: .professional,
                place: .unit(TestOrganisations.paediatrics.id),
                title: try ProperName(parsing: "vikarie"),
                period: try #require(Period(from: TestWorld.today))
            ),
            as: care
        )
        let given = try await world.coordinator.staffMember(id, as: care).entry.assignments
        let assignment = try #require(given.first).assignment.id
        let yesterday = TestWorld.today.adding(days: -1)
        try await world.coordinator.endAssignment(assignment, on: yesterday, as: care)
        let left = try await world.coordinator.staffMember(id, as: care)
        #expect(left.entry.assignments.isEmpty)
        let found = try await world.coordinator.searchStaff("prov", as: care).entries
        #expect(found.contains { $0.person.id == id })
        await #expect(throws: NotFound.self) {
            try await world.coordinator.staffMember(id, as: school)
        }
        await #expect(throws: NotFound.self) {
            try await world.coordinator.closeAccount(name, as: school)
        }
        #expect(try await world.coordinator.closeAccount(name, as: care) == 0)
    }
}
