import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A code on paper for someone at work` {
    private let password = "grön traktor under molnet"
    private let office = Caller(
        person: 71,
        standing: .office(
            Office(role: .administrator, reach: .authority(TestOrganisations.care.id))
        )
    )
    private let nurse = TestPeople.nurse.person.id

    private func open(
        _ code: HandedStaffCode,
        _ userName: String = "ida",
        in world: TestWorld
    ) async throws -> String {
        try await PaperSignIns(world.sessions).open(
            with: code.paper.inGroups,
            as: try ChosenUserName(userName),
            password: password
        )
    }

    private func alsoAtSchool(_ world: TestWorld) async throws {
        let new = StaffAssignment(
            id: 81,
            person: nurse,
            role: .professional,
            at: .unit(TestOrganisations.school.id),
            title: "vikarie",
            period: .days("2026-12-01")
        )
        try await world.give(TestPeople.nurse, new)
    }

    @Test func `lets someone choose a password, and ends what was open before`() async throws {
        let world = try await TestWorld()
        let before = try #require(
            try await world.sessions.signIn(userName: "ida", password: TestWorld.password)
        )
        let code = try await world.coordinator.makeStaffCode(for: nurse, as: office)
        #expect(code.until == "2026-11-28" && code.userName == "ida")
        #expect(try await world.sessions.session(token: before) != nil)
        let token = try await open(code, in: world)
        let session = try #require(try await world.sessions.session(token: token))
        #expect(session.caller == world.bup.proved(at: world.clock.effects.now()))
        #expect(try await world.sessions.session(token: before) == nil)
        let old = try await world.sessions.signIn(userName: "ida", password: TestWorld.password)
        #expect(old == nil)
        #expect(try await world.sessions.signIn(userName: "ida", password: password) != nil)
    }

    @Test func `is kept nowhere, and stands in no log`() async throws {
        let world = try await TestWorld()
        let code = try await world.coordinator.makeStaffCode(for: nurse, as: office)
        let kept = try await world.rows("SELECT * FROM staff_code").map { "\($0)" }.joined()
        let log = try await world.rows("SELECT * FROM access_log").map { "\($0)" }.joined()
        #expect(kept.contains(nurse.description) && log.contains("staffCode \(nurse)"))
        for secret in [code.paper.letters, code.paper.inGroups] {
            #expect(!kept.contains(secret) && !log.contains(secret))
        }
    }

    @Test func `is used once, for a week, and only the latest`() async throws {
        let world = try await TestWorld()
        let first = try await world.coordinator.makeStaffCode(for: nurse, as: office)
        let second = try await world.coordinator.makeStaffCode(for: nurse, as: office)
        await #expect(throws: DeadCode.self) { try await open(first, in: world) }
        _ = try await open(second, in: world)
        await #expect(throws: DeadCode.self) { try await open(second, in: world) }
        let used = try await world.coordinator.staffMember(nurse, as: office)
        #expect(used.code?.state == .used(on: TestWorld.today))
        let third = try await world.coordinator.makeStaffCode(for: nurse, as: office)
        world.clock.move(to: "2026-11-29")
        await #expect(throws: DeadCode.self) { try await open(third, in: world) }
    }

    @Test func `opens nothing once it is taken back, by those who look after the person`()
        async throws
    {
        let world = try await TestWorld()
        let code = try await world.coordinator.makeStaffCode(for: nurse, as: office)
        let school = TestPeople.counsellor.person.id
        await #expect(throws: NotFound.self) {
            try await world.coordinator.takeBackStaffCode(for: school, as: office)
        }
        try await world.coordinator.takeBackStaffCode(for: nurse, as: office)
        await #expect(throws: DeadCode.self) { try await open(code, in: world) }
        await #expect(throws: SignInCode.Refusal.noneOut) {
            try await world.coordinator.takeBackStaffCode(for: nurse, as: office)
        }
    }

    @Test(arguments: [false, true])
    func `goes past codes from an app only when it was made for someone who lost them`(
        isLost: Bool
    ) async throws {
        let world = try await TestWorld()
        _ = try await SecondFactor(world.sessions, of: nurse).begin(with: .notAsked)
        try await world.database.write { connection in
            _ = try connection.execute("UPDATE second_factor SET confirmed_ms = 1")
        }
        #expect(try await world.coordinator.staffMember(nurse, as: office).hasCodes)
        let code = try await world.coordinator
            .makeStaffCode(for: nurse, endingCodes: isLost, as: office)
        #expect(try await world.count("second_factor") == 1, "until it is used")
        if isLost {
            #expect(try await world.sessions.session(token: open(code, in: world)) != nil)
        } else {
            await #expect(throws: CodeNeeded.self) { try await open(code, in: world) }
        }
        #expect(try await world.count("second_factor") == (isLost ? 0 : 1))
        #expect(
            try await world.count("account_event", where: "kind = 'codesTurnedOff'")
                == (isLost ? 1 : 0)
        )
        #expect(
            try await world.count("access_log", where: "act = 'codesTurnedOff'")
                == (isLost ? 1 : 0)
        )
    }

    @Test func `opens the account under its own user name alone`() async throws {
        let world = try await TestWorld()
        let code = try await world.coordinator.makeStaffCode(for: nurse, as: office)
        await #expect(throws: OtherUserName.self) { try await open(code, "annan", in: world) }
        #expect(try await world.count("account", where: "user_name = 'annan'") == 0)
        _ = try await open(code, "Ida", in: world)
    }

    @Test func `is not made by one authority for someone who works for another too`() async throws {
        let world = try await TestWorld()
        try await alsoAtSchool(world)
        #expect(try await world.coordinator.staffMember(nurse, as: office).worksElsewhere)
        await #expect(throws: StaffingRefusal.worksElsewhere) {
            try await world.coordinator.makeStaffCode(for: nurse, as: office)
        }
        await #expect(throws: StaffingRefusal.worksElsewhere) {
            try await world.coordinator.closeAccount(try UserName(parsing: "ida"), as: office)
        }
        #expect(try await world.count("person", where: "closed_ms IS NOT NULL") == 0)
        _ = try await world.coordinator.makeStaffCode(for: nurse, as: .commandLine)
    }

    @Test func `is not made for someone out of reach, nor for a closed account`() async throws {
        let world = try await TestWorld()
        let school = TestPeople.counsellor.person.id
        for id in [school, TestPeople.guardians[0].id, 99] {
            await #expect(throws: NotFound.self) {
                try await world.coordinator.makeStaffCode(for: id, as: office)
            }
            await #expect(throws: NotFound.self) {
                try await world.coordinator.staffMember(id, as: office)
            }
        }
        let name = try UserName(parsing: "ida")
        #expect(try await world.coordinator.closeAccount(name, as: office) == 1)
        await #expect(throws: StaffingRefusal.accountClosed) {
            try await world.coordinator.makeStaffCode(for: nurse, as: office)
        }
    }

    @Test func `opens nothing once the person has a place in a family`() async throws {
        let world = try await TestWorld()
        let code = try await world.coordinator.makeStaffCode(for: nurse, as: office)
        try await world.database.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO family_account (person_id, child_id)
                VALUES (\(TestPeople.nurse.person.id), \(world.family.child))
                """
            )
        }
        await #expect(throws: DeadCode.self) { try await open(code, in: world) }
    }
}

@Suite struct `A search among people` {
    private let office = Caller(
        person: 71,
        standing: .office(
            Office(role: .administrator, reach: .authority(TestOrganisations.care.id))
        )
    )

    @Test(arguments: [
        ("provsjö ida", ["ida"]), ("PROVD", ["dan"]), ("ki", ["kim"]), ("kaj", []), ("sjö", []),
        ("familj", []), (" ", []), ("%", []),
    ])
    func `finds those in reach by how their names begin`(
        text: String,
        found: [String]
    ) async throws {
        let world = try await TestWorld()
        let list = try await world.coordinator.searchStaff(text, as: office)
        #expect(list.entries.map(\.userName) == found)
    }
}
