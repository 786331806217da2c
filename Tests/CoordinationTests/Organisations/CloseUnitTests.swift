import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A unit with a last day` {
    private func close(_ unit: ServiceUnit.ID, in world: TestWorld) async throws {
        try await world.coordinator.closeUnit(unit, on: "2026-11-20", as: .commandLine)
    }

    @Test func `has first handed over or ended the plans that it answers for`() async throws {
        let world = try await TestWorld()
        _ = try await PlanStory(in: world)
        await #expect(throws: StaffingRefusal.holdsPlans) {
            try await close(TestOrganisations.bup.id, in: world)
        }
        #expect(try await world.count("service_unit", where: "last_day IS NOT NULL") == 0)
    }

    @Test func `is offered for nothing new, and keeps its name in what is written`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world, until: .consented)
        let paediatrics = TestOrganisations.paediatrics.id
        func offered() async throws -> [ServiceUnit.ID] {
            let overview = try await story.overview(as: world.bup)
            return overview.units(choosableAt: TestOrganisations.bup.id).map(\.id)
        }
        #expect(try await offered().contains(paediatrics))
        try await close(paediatrics, in: world)
        #expect(try await !offered().contains(paediatrics))
        let directory = try await story.overview(as: world.bup).directory
        #expect(directory.known(paediatrics)?.lastDay == "2026-11-20")
    }

    @Test func `has it tomorrow or later at will, but no second one after it`() async throws {
        let world = try await TestWorld()
        let unit = TestOrganisations.paediatrics.id
        await #expect(throws: StaffingRefusal.tooFarBack(earliest: "2026-11-20")) {
            try await world.coordinator.closeUnit(unit, on: "2026-11-19", as: .commandLine)
        }
        try await close(unit, in: world)
        await #expect(throws: StaffingRefusal.endsAlready("2026-11-20")) {
            try await close(unit, in: world)
        }
    }

    @Test func `takes nobody on after its last day`() async throws {
        let world = try await TestWorld()
        try await close(TestOrganisations.paediatrics.id, in: world)
        let new = NewAssignment(
            role: .professional,
            place: .unit(TestOrganisations.paediatrics.id),
            title: try ProperName(parsing: "vikarie"),
            period: .days("2026-11-01")
        )
        await #expect(throws: StaffingRefusal.unitCloses("2026-11-20")) {
            try await world.coordinator.giveAssignment(
                new,
                to: try UserName(parsing: "ida"),
                as: .commandLine
            )
        }
    }

    @Test func `may have the name of one that has closed, and of no open one`() async throws {
        let world = try await TestWorld()
        let old = TestOrganisations.paediatrics
        let new = NewUnit(
            name: try ProperName(parsing: old.name),
            authority: old.authority,
            sector: old.sector,
            secrecy: old.secrecy
        )
        await #expect(throws: UnitNameTaken.self) {
            try await world.coordinator.openUnit(new, as: .commandLine)
        }
        try await close(old.id, in: world)
        _ = try await world.coordinator.openUnit(new, as: .commandLine)
    }
}
