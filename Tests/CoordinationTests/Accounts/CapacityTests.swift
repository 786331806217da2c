import Coordination
import Domain
import Fixtures
import Foundation
import Storage
import Testing

@Suite struct `Someone with several assignments` {
    private let nurse = TestPeople.nurse.person.id

    /// A world where the nurse also works at another unit, and administers her authority.
    private func world(
        other: Period = .days("2021-01-01"),
        office: Period = .days("2022-01-01")
    ) async throws -> TestWorld {
        let world = try await TestWorld()
        try await world.give(
            TestPeople.nurse,
            StaffAssignment(
                id: 81,
                person: nurse,
                role: .professional,
                at: .unit(TestOrganisations.paediatrics.id),
                title: "sjuksköterska",
                period: other
            )
        )
        try await world.give(
            TestPeople.nurse,
            StaffAssignment(
                id: 82,
                person: nurse,
                role: .administrator,
                at: .authority(TestOrganisations.care.id),
                title: "systemförvaltare",
                period: office
            )
        )
        return world
    }

    private func signIn(_ name: String = "ida", in world: TestWorld) async throws -> String {
        try #require(
            try await world.sessions.signIn(userName: name, password: TestWorld.password)
        )
    }

    @Test func `begins in the oldest, and acts in one at a time`() async throws {
        let world = try await world()
        var token = try await signIn(in: world)
        var session = try #require(try await world.sessions.session(token: token))
        #expect(session.caller.standing == world.bup.standing && session.maySwitch)
        #expect(
            try await world.capacities(of: nurse).map(\.capacity.key)
                == [.staff(StaffAssignment.ID(nurse.rawValue)), .staff(81), .staff(82)]
        )
        token = try await world.goOn(as: .staff(81), in: token)
        session = try #require(try await world.sessions.session(token: token))
        #expect(session.caller.unit == TestOrganisations.paediatrics.id)
        #expect(session.unitName == TestOrganisations.paediatrics.name)
        token = try await world.goOn(as: .staff(82), in: token)
        session = try #require(try await world.sessions.session(token: token))
        #expect(session.caller.role == .administrator && session.caller.unit == nil)
        #expect(session.unitName == TestOrganisations.care.name)
    }

    @Test func `sees at each unit what that unit has, and nothing as administrator`() async throws {
        let world = try await world()
        let story = try await PlanStory(in: world)
        var token = try await signIn(in: world)
        for assignment in [81, 82] as [StaffAssignment.ID] {
            token = try await world.goOn(as: .staff(assignment), in: token)
            let caller = try #require(try await world.sessions.session(token: token)).caller
            await #expect(throws: NotFound.self) { try await story.overview(as: caller) }
        }
        let first = StaffAssignment.ID(nurse.rawValue)
        token = try await world.goOn(as: .staff(first), in: token)
        let caller = try #require(try await world.sessions.session(token: token)).caller
        #expect(try await story.overview(as: caller).plan.content.id == story.plan)
    }

    @Test func `leaves no session behind in the one before, and gains no time`() async throws {
        let world = try await world()
        let old = try await signIn(in: world)
        let before = try #require(try await world.sessions.session(token: old))
        world.clock.advance(seconds: 3000)
        let new = try await world.goOn(as: .staff(81), in: old)
        #expect(try await world.sessions.session(token: old) == nil)
        // What comes with the old secret is still known to be from the old capacity.
        let sender = try await world.sessions.sender(csrf: before.csrf)
        #expect(sender?.caller.standing == world.bup.standing)
        for _ in 1...22 {
            world.clock.advance(seconds: 1800)
            #expect(try await world.sessions.visit(token: new) != nil)
        }
        world.clock.advance(seconds: 43_199 - 3000 - 22 * 1800)
        #expect(try await world.sessions.session(token: new) != nil)
        world.clock.advance(seconds: 1)
        #expect(try await world.sessions.session(token: new) == nil)
    }

    @Test func `goes on with new secrets, by the same way and on the same device`() async throws {
        let world = try await world()
        let old = try #require(
            try await world.sessions.signIn(
                userName: "ida",
                password: TestWorld.password,
                with: .phone
            )
        )
        let before = try #require(try await world.sessions.session(token: old))
        let own = OwnSessions(world.sessions, of: nurse, in: old)
        let new = try await own.goOn(as: .staff(81))
        let after = try #require(try await world.sessions.session(token: new))
        #expect(after.title == "sjuksköterska" && after.csrf != before.csrf)
        let all = try await OwnSessions(world.sessions, of: nurse, in: new).all()
        #expect(all.map(\.device) == [.phone] && all.map(\.way) == ["password"])
        #expect(all.map(\.placeName) == [TestOrganisations.paediatrics.name])
        #expect(
            try await world.count(
                "access_log",
                where: "act = 'switched' AND unit_id = \(TestOrganisations.paediatrics.id)"
            ) == 1
        )
        await #expect(throws: NotFound.self) { try await own.goOn(as: .staff(81)) }
    }

    @Test func `may go on as family too, and finds the place of each sign-in`() async throws {
        let world = try await world()
        try await world.database.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO family_account (person_id, child_id, guardian_id)
                VALUES (\(nurse), \(world.family.child), \(world.family.guardians[0]))
                """
            )
        }
        let office = try await world.goOn(as: .staff(82), in: signIn(in: world))
        let token = try await world.goOn(as: .family, in: signIn(in: world))
        let session = try #require(try await world.sessions.session(token: token))
        #expect(
            session.caller.standing == .guardian(world.family.guardians[0], of: world.family.child)
        )
        #expect(session.unitName == nil && session.maySwitch)
        #expect(try await world.capacities(of: nurse).last?.capacity.key == .family)
        let here = OwnSessions(world.sessions, of: nurse, in: office)
        #expect(try await here.all().map(\.placeName) == [TestOrganisations.care.name, nil])
    }

    @Test(arguments: [
        Period.days("2026-11-22"), Period.days("2021-01-01", "2026-11-20"),
    ])
    func `has nothing of one that has not begun or has ended`(period: Period) async throws {
        let world = try await world(other: period, office: period)
        let token = try await signIn(in: world)
        #expect(try await world.sessions.session(token: token)?.maySwitch == false)
        for assignment in [81, 82] as [StaffAssignment.ID] {
            await #expect(throws: NotFound.self) {
                try await world.goOn(as: .staff(assignment), in: token)
            }
        }
    }

    @Test func `loses one at once when it ends, also in a session in progress`() async throws {
        let world = try await world(other: .days("2021-01-01", TestWorld.today))
        world.clock.advance(seconds: 11 * 3600 + 1800)
        let token = try await signIn(in: world)
        let next = try await world.goOn(as: .staff(81), in: token)
        #expect(try await world.sessions.session(token: next) != nil)
        world.clock.advance(seconds: 1800)
        #expect(try await world.sessions.session(token: next) == nil)
    }

    @Test func `takes nobody else's`() async throws {
        let world = try await world()
        let token = try await signIn("kim", in: world)
        for key in [.staff(81), .family] as [Capacity.Key] {
            await #expect(throws: NotFound.self) { try await world.goOn(as: key, in: token) }
        }
        #expect(try await world.sessions.session(token: token) != nil)
    }

    @Test func `has nothing at a unit that is closed`() async throws {
        let world = try await world()
        let token = try await signIn(in: world)
        let there = try await world.goOn(as: .staff(81), in: token)
        try await world.database.write { connection in
            _ = try connection.execute(
                """
                UPDATE service_unit SET last_day = '2026-11-20'
                WHERE id = \(TestOrganisations.paediatrics.id)
                """
            )
        }
        #expect(try await world.sessions.session(token: there) == nil)
    }
}
