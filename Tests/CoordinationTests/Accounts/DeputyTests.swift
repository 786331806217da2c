import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A deputy` {
    private let nurse = StaffAssignment.ID(TestPeople.nurse.person.id.rawValue)
    private let bo = TestPeople.paediatrician

    /// A doctor at another unit of the authority stands in for the nurse.
    private func world(_ period: Period) async throws -> TestWorld {
        let world = try await TestWorld()
        try await world.letStandIn(bo.person.id, for: nurse, period, as: 91)
        return world
    }

    private func signIn(in world: TestWorld) async throws -> String {
        let token = try await world.sessions.signIn(
            userName: bo.userName,
            password: TestWorld.password
        )
        return try #require(token)
    }

    @Test func `has what the colleague has, and is shown as standing in`() async throws {
        let world = try await world(.days("2026-11-01", "2026-11-30"))
        let story = try await PlanStory(in: world)
        await #expect(throws: NotFound.self) { try await story.overview(as: world.outsider) }
        let token = try await world.goOn(as: .staff(nurse, by: 91), in: signIn(in: world))
        let session = try #require(try await world.sessions.session(token: token))
        #expect(session.caller.unit == TestOrganisations.bup.id)
        #expect(session.caller.person == bo.person.id)
        #expect(session.standsInFor == TestPeople.nurse.person.name)
        #expect(try await story.overview(as: session.caller).plan.content.id == story.plan)
    }

    @Test func `is in the log as standing in, which the proof covers`() async throws {
        let world = try await world(.days("2026-11-01", "2026-11-30"))
        let story = try await PlanStory(in: world)
        let token = try await world.goOn(as: .staff(nurse, by: 91), in: signIn(in: world))
        let caller = try #require(try await world.sessions.session(token: token)).caller
        _ = try await story.overview(as: caller)
        try await world.sessions.signOut(token: token)
        let lines = try await world.rows(
            """
            SELECT id, act, stands_in_for
            FROM access_log
            WHERE person_id = \(bo.person.id) AND act <> 'signedIn'
            """
        )
        let nurse = TestPeople.nurse.person.id.description
        let acts = try Set(lines.map { try $0.text("act") })
        #expect(acts == ["switched", "viewed", "signedOut"])
        for line in lines { #expect(try line.optionalText("stands_in_for") == nurse) }
        _ = try await LogVerification(world.database).verify()
        let id = try #require(lines.first).text("id")
        try await world.database.write { connection in
            _ = try connection.execute(
                "UPDATE access_log SET stands_in_for = NULL WHERE id = \(id)"
            )
        }
        await #expect(throws: LogFault.changed(id)) {
            try await LogVerification(world.database).verify()
        }
    }

    @Test(arguments: [
        Period.days("2026-11-22", "2026-12-01"), Period.days("2026-11-01", "2026-11-20"),
    ])
    func `has nothing before the first day and after the last`(period: Period) async throws {
        let world = try await world(period)
        let token = try await signIn(in: world)
        await #expect(throws: NotFound.self) {
            try await world.goOn(as: .staff(nurse, by: 91), in: token)
        }
    }

    @Test func `loses it at midnight after the last day, in a session in progress`() async throws {
        let world = try await world(.days("2026-11-01", TestWorld.today))
        world.clock.advance(seconds: 11 * 3600 + 1800)
        let token = try await world.goOn(as: .staff(nurse, by: 91), in: signIn(in: world))
        #expect(try await world.sessions.session(token: token) != nil)
        world.clock.advance(seconds: 1800)
        #expect(try await world.sessions.session(token: token) == nil)
    }

    @Test func `loses it when the colleague's own assignment ends`() async throws {
        let world = try await world(.days("2026-11-01", "2026-11-30"))
        let token = try await world.goOn(as: .staff(nurse, by: 91), in: signIn(in: world))
        try await world.database.write { connection in
            _ = try connection.execute(
                "UPDATE staff_assignment SET until_day = '2026-11-20' WHERE id = \(nurse)"
            )
        }
        #expect(try await world.sessions.session(token: token) == nil)
    }

    @Test func `loses it when they no longer work for the authority themselves`() async throws {
        let world = try await world(.days("2026-11-01", "2026-11-30"))
        let token = try await world.goOn(as: .staff(nurse, by: 91), in: signIn(in: world))
        #expect(try await world.sessions.session(token: token) != nil)
        try await world.database.write { connection in
            _ = try connection.execute(
                "UPDATE staff_assignment SET until_day = '2026-11-20' WHERE person_id = \(bo.person.id)"
            )
        }
        #expect(try await world.sessions.session(token: token) == nil)
        #expect(try await world.capacities(of: bo.person.id).isEmpty)
    }

    @Test func `is told of the day when the first of both ends`() async throws {
        let world = try await world(.days("2026-11-01", "2026-11-30"))
        #expect(try await world.capacities(of: bo.person.id).map(\.lastDay) == [nil, "2026-11-30"])
        try await world.database.write { connection in
            _ = try connection.execute(
                "UPDATE staff_assignment SET until_day = '2026-11-25' WHERE id = \(nurse)"
            )
        }
        #expect(try await world.capacities(of: bo.person.id).map(\.lastDay) == [nil, "2026-11-25"])
    }

    @Test func `is found as standing in, by who looks after both, until the last day`() async throws
    {
        let world = try await world(.days("2026-11-01", "2026-11-30"))
        let found = try await world.coordinator.staffMember(bo.person.id, as: .commandLine).standsIn
        #expect(found.map(\.name) == [TestPeople.nurse.person.name])
        #expect(found.map(\.assignment.id) == [nurse])
        #expect(found.map(\.deputyship.period) == [.days("2026-11-01", "2026-11-30")])
        world.clock.move(to: "2026-12-01")
        let later = try await world.coordinator.staffMember(bo.person.id, as: .commandLine)
        #expect(later.standsIn.isEmpty)
    }

    @Test func `cannot pass it on`() async throws {
        let world = try await world(.days("2026-11-01", "2026-11-30"))
        try await world.letStandIn(
            TestPeople.colleague.person.id,
            for: StaffAssignment.ID(bo.person.id.rawValue),
            .days("2026-11-01", "2026-11-30"),
            as: 92
        )
        let open = try await world.capacities(of: TestPeople.colleague.person.id)
        #expect(open.map(\.standsInFor) == [nil, bo.person.name])
    }

    @Test func `takes up what waits for a manager, while standing in for one`() async throws {
        let world = try await TestWorld()
        let boss = try await world.openManager(at: TestOrganisations.bup.id)
        let assignment = StaffAssignment.ID(boss.person.rawValue)
        try await world.letStandIn(
            bo.person.id,
            for: assignment,
            .days("2026-11-01", "2026-11-30"),
            as: 91
        )
        let token = try await world.goOn(as: .staff(assignment, by: 91), in: signIn(in: world))
        let caller = try #require(try await world.sessions.session(token: token)).caller
        #expect(caller.may(.unanswered) && caller.standsInFor == boss.person)
        #expect(!world.outsider.may(.unanswered))
    }
}
