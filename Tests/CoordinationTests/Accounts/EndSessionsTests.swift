import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `What someone has open at work` {
    private let office = Caller(
        person: 71,
        standing: .office(
            Office(role: .administrator, reach: .authority(TestOrganisations.care.id))
        )
    )
    private let nurse = TestPeople.nurse.person.id

    @Test func `is ended by those who look after the account, and what is open elsewhere goes on`()
        async throws
    {
        let world = try await TestWorld()
        for _ in 1...2 {
            _ = try await world.sessions.signIn(userName: "ida", password: TestWorld.password)
        }
        try await world.database.write { connection in
            let own = "UPDATE session SET assignment_id = NULL, unit_id = NULL" as SQL
            let latest = "(SELECT MAX(token_hash) FROM session)" as SQL
            _ = try connection.execute("\(own) WHERE token_hash = \(latest)")
        }
        let school = TestPeople.counsellor.person.id
        await #expect(throws: NotFound.self) {
            try await world.coordinator.endSessions(of: school, as: office)
        }
        #expect(try await world.coordinator.endSessions(of: nurse, as: office) == 1)
        #expect(try await world.count("session", where: "ended_ms IS NULL") == 1)
        #expect(try await world.coordinator.endSessions(of: nurse, as: office) == 0)
    }
}
