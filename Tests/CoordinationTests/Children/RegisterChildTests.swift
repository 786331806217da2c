import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Writing down a child` {
    private func register(
        born birthDate: CivilDate,
        in municipality: MunicipalityCode = TestOrganisations.municipalityCode,
        number: IdentityNumber? = nil,
        world: TestWorld
    ) async throws {
        _ = try await world.coordinator.register(
            NewChild(
                givenName: "Olle",
                familyName: "Provström",
                birthDate: birthDate,
                number: number,
                homeMunicipality: municipality,
                guardians: []
            ),
            as: world.bup
        )
    }

    @Test func `is refused in a municipality that no agreement covers`() async throws {
        let world = try await TestWorld()
        let other = try #require(MunicipalityCode("9902"))
        await #expect(throws: Child.Refusal.municipalityOutsideAgreements) {
            try await register(born: "2015-05-05", in: other, world: world)
        }
        #expect(try await world.count("child") == 1)
    }

    @Test func `is refused when birth date and number contradict each other`() async throws {
        let world = try await TestWorld()
        let number = try IdentityNumber(parsing: "201701012393", today: TestWorld.today)
        await #expect(throws: Child.Refusal.birthDateContradictsNumber) {
            try await register(born: "2015-05-05", number: number, world: world)
        }
        #expect(try await world.count("child") == 1)
    }
}
