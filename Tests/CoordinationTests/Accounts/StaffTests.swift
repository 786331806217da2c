import Coordination
import Domain
import Fixtures
import Storage
import Testing

/// An administrator of the region's health care, and one of the municipality's schools.
private let careOffice = administrator(of: TestOrganisations.care.id, 71)
private let schoolOffice = administrator(of: TestOrganisations.schoolBoard.id, 72)

private func administrator(of authority: Authority.ID, _ person: Person.ID) -> Caller {
    Caller(
        person: person,
        standing: .office(Office(role: .administrator, reach: .authority(authority)))
    )
}

@Suite struct `Looking after people` {
    private func assignment(
        _ role: Role = .professional,
        at place: StaffAssignment.Place = .unit(TestOrganisations.paediatrics.id),
        _ period: Period = .days("2026-11-01", "2026-12-31")
    ) throws -> NewAssignment {
        NewAssignment(
            role: role,
            place: place,
            title: try ProperName(parsing: "vikarie"),
            period: period
        )
    }

    private func give(
        _ new: NewAssignment,
        to name: String = "ida",
        as caller: Caller = careOffice,
        in world: TestWorld
    ) async throws -> StaffAssignment.ID {
        try await world.coordinator.giveAssignment(
            new,
            to: try UserName(parsing: name),
            as: caller
        )
    }

    @Test func `shows an administrator the people and units of one authority`() async throws {
        let world = try await TestWorld()
        let care = try await world.coordinator.staffList(as: careOffice)
        #expect(care.entries.map(\.userName) == ["bo", "dan", "ida", "kim"])
        let school = try await world.coordinator.staffList(as: schoolOffice)
        #expect(school.entries.map(\.userName) == ["kaj"])
        let units = try await world.coordinator.unitList(as: schoolOffice).units
        #expect(units.map(\.id) == [TestOrganisations.school.id])
        let all = try await world.coordinator.staffList(as: .commandLine)
        #expect(all.entries.map(\.userName) == ["bo", "dan", "ida", "kaj", "kim", "sara"])
    }

    @Test func `shows a page at a time, and misses nobody`() async throws {
        let world = try await TestWorld()
        var names: [String] = []
        var place: Person.ID?
        repeat {
            let page = try await world.coordinator.staffList(
                after: place,
                limit: 2,
                as: .commandLine
            )
            #expect(page.entries.count <= 2)
            names += page.entries.map(\.userName)
            place = page.next
        } while place != nil
        #expect(names == ["bo", "dan", "ida", "kaj", "kim", "sara"])
    }

    @Test func `gives an assignment that works from its first day to its last`() async throws {
        let world = try await TestWorld()
        let id = try await give(assignment(at: .unit(TestOrganisations.paediatrics.id)), in: world)
        let open = try await world.capacities(of: TestPeople.nurse.person.id)
        #expect(open.map(\.capacity.key).contains(.staff(id)))
        world.clock.move(to: "2027-01-01")
        let later = try await world.capacities(of: TestPeople.nurse.person.id)
        #expect(!later.map(\.capacity.key).contains(.staff(id)))
    }

    @Test func `of another authority is as of one that is not there`() async throws {
        let world = try await TestWorld()
        let nurse = StaffAssignment.ID(TestPeople.nurse.person.id.rawValue)
        let coordinator = world.coordinator
        let unit = TestOrganisations.paediatrics.id
        let (new, user) = (try assignment(), try UserName(parsing: "ida"))
        let there = try assignment(at: .unit(TestOrganisations.school.id))
        let attempts: [@Sendable () async throws -> Void] = [
            { _ = try await coordinator.giveAssignment(new, to: user, as: schoolOffice) },
            { _ = try await coordinator.giveAssignment(there, to: user, as: schoolOffice) },
            { try await coordinator.endAssignment(nurse, on: TestWorld.today, as: schoolOffice) },
            { try await coordinator.endAssignment(99, on: TestWorld.today, as: schoolOffice) },
            { try await coordinator.closeUnit(unit, on: TestWorld.today, as: schoolOffice) },
            { try await coordinator.closeUnit(99, on: TestWorld.today, as: schoolOffice) },
            { _ = try await coordinator.closeAccount(user, as: schoolOffice) },
            {
                _ = try await coordinator.nameDeputy(
                    try UserName(parsing: "kaj"),
                    for: nurse,
                    during: .days("2026-11-21"),
                    as: schoolOffice
                )
            },
        ]
        for attempt in attempts { await #expect(throws: NotFound.self) { try await attempt() } }
        #expect(try await coordinator.staffList(as: .commandLine).entries.count == 6)
    }

    @Test func `refuses the same role at the same place on the same days`() async throws {
        let world = try await TestWorld()
        let first = try assignment()
        _ = try await give(first, in: world)
        await #expect(throws: StaffingRefusal.overlaps(first.period)) {
            try await give(
                assignment(.professional, at: first.place, .days("2026-12-31")),
                in: world
            )
        }
        _ = try await give(
            assignment(.professional, at: first.place, .days("2027-01-01")),
            in: world
        )
        _ = try await give(assignment(.unitManager), in: world)
    }

    @Test func `ends an assignment at once, and unsays nothing that was`() async throws {
        let world = try await TestWorld()
        let nurse = StaffAssignment.ID(TestPeople.nurse.person.id.rawValue)
        let token = try #require(
            try await world.sessions.signIn(userName: "ida", password: TestWorld.password)
        )
        await #expect(throws: StaffingRefusal.tooFarBack(earliest: "2026-11-20")) {
            try await world.coordinator.endAssignment(nurse, on: "2026-11-19", as: careOffice)
        }
        #expect(try await world.sessions.session(token: token) != nil)
        try await world.coordinator.endAssignment(nurse, on: "2026-11-20", as: careOffice)
        #expect(try await world.sessions.session(token: token) == nil)
        await #expect(throws: StaffingRefusal.endsAlready("2026-11-20")) {
            try await world.coordinator.endAssignment(nurse, on: TestWorld.today, as: careOffice)
        }
    }

    @Test func `takes away one that has not begun, with those who were to stand in`() async throws {
        let world = try await TestWorld()
        let period = Period.days("2027-01-01", "2027-06-30")
        let id = try await give(
            assignment(.professional, at: .unit(TestOrganisations.paediatrics.id), period),
            in: world
        )
        _ = try await world.coordinator.nameDeputy(
            try UserName(parsing: "kim"),
            for: id,
            during: period,
            as: careOffice
        )
        try await world.coordinator.endAssignment(id, on: TestWorld.today, as: careOffice)
        #expect(try await world.count("staff_assignment", where: "id = \(id)") == 0)
        #expect(try await world.count("deputyship", where: "assignment_id = \(id)") == 0)
    }

    @Test func `lets only a colleague of the same authority stand in, on days of the assignment`()
        async throws
    {
        let world = try await TestWorld()
        let new = try assignment()
        let id = try await give(new, in: world)
        func name(_ user: String, _ period: Period) async throws {
            _ = try await world.coordinator.nameDeputy(
                try UserName(parsing: user),
                for: id,
                during: period,
                as: .commandLine
            )
        }
        await #expect(throws: StaffingRefusal.deputyFromElsewhere) {
            try await name("sara", new.period)
        }
        await #expect(throws: StaffingRefusal.ownDeputy) { try await name("ida", new.period) }
        await #expect(throws: StaffingRefusal.deputyOutside(new.period)) {
            try await name("bo", .days("2026-11-01"))
        }
        try await name("bo", new.period)
    }

    @Test func `closes an account at once, for those who are signed in too`() async throws {
        let world = try await TestWorld()
        let token = try #require(
            try await world.sessions.signIn(userName: "bo", password: TestWorld.password)
        )
        let name = try UserName(parsing: "bo")
        #expect(try await world.coordinator.closeAccount(name, as: .commandLine) == 1)
        #expect(try await world.sessions.session(token: token) == nil)
        let again = try await world.sessions.signIn(userName: "bo", password: TestWorld.password)
        #expect(again == nil)
        await #expect(throws: StaffingRefusal.accountClosed) {
            try await world.coordinator.closeAccount(name, as: .commandLine)
        }
        await #expect(throws: StaffingRefusal.accountClosed) {
            try await give(assignment(), to: "bo", as: .commandLine, in: world)
        }
    }

    @Test func `opens an account that nobody signs in with until it has a password`() async throws {
        let world = try await TestWorld()
        let new = NewAccount(
            name: try ProperName(parsing: "Ny Provsson"),
            userName: try UserName(parsing: "ny"),
            passwordHash: nil
        )
        await #expect(throws: NotFound.self) {
            try await world.coordinator.openAccount(new, as: careOffice)
        }
        let id = try await world.coordinator.openAccount(new, with: assignment(), as: careOffice)
        #expect(try await !PasswordChange(world.sessions).isPossible(for: id))
        for password in ["", "none"] {
            let token = try await world.sessions.signIn(userName: "ny", password: password)
            #expect(token == nil)
        }
        await #expect(throws: StaffingRefusal.userNameTaken) {
            try await world.coordinator.openAccount(new, as: .commandLine)
        }
    }

    @Test func `never touches an account of the family's`() async throws {
        let world = try await TestWorld()
        await #expect(throws: NotFound.self) {
            try await give(assignment(), to: "familj1", as: .commandLine, in: world)
        }
        let mother = try UserName(parsing: "familj1")
        await #expect(throws: NotFound.self) {
            try await world.coordinator.closeAccount(mother, as: .commandLine)
        }
        let token = try await world.sessions.signIn(
            userName: mother.description,
            password: TestWorld.password
        )
        #expect(token != nil)
    }
}
