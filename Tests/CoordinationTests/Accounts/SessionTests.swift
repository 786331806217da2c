import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A session` {
    private func signIn(_ name: String = "ida", in world: TestWorld) async throws -> String {
        try #require(
            try await world.sessions.signIn(userName: name, password: TestWorld.password)
        )
    }

    @Test func `belongs to a member of staff, at a unit and with a title`() async throws {
        let world = try await TestWorld()
        let session = try await world.sessions.session(token: signIn(in: world))
        #expect(session?.caller == world.bup.proved(at: world.clock.effects.now()))
        #expect(session?.personName == TestPeople.nurse.person.name)
        #expect(session?.unitName == TestOrganisations.bup.name)
        #expect(session?.title == TestPeople.nurse.title)
    }

    @Test func `belongs to the child or a guardian, at no unit`() async throws {
        let world = try await TestWorld()
        for (name, caller) in [("familj0", world.child), ("familj1", world.mother)] {
            let session = try await world.sessions.session(token: signIn(name, in: world))
            #expect(session?.caller == caller.proved(at: world.clock.effects.now()))
            #expect(session?.unitName == nil && session?.title == nil)
        }
    }

    @Test func `does not begin with a wrong name or a wrong password`() async throws {
        let world = try await TestWorld()
        for (name, password) in [
            ("ida", "fel"), ("ida", ""), ("ingen", TestWorld.password), ("", ""),
        ] {
            let token = try await world.sessions.signIn(userName: name, password: password)
            #expect(token == nil)
        }
        #expect(try await world.count("session") == 0)
    }

    @Test func `begins however the name is capitalised, there and when the account was opened`()
        async throws
    {
        let world = try await TestWorld()
        let person = Person(id: 61, name: "Åke Provskog")
        try await AccountBook(world.database).open(
            for: person,
            userName: "Ake.Provskog",
            passwordHash: try await TestPeople.passwords.hash(TestWorld.password),
            assignment: StaffAssignment(
                person: person.id,
                unit: TestOrganisations.bup.id,
                title: "kurator",
                period: .days("2020-01-01")
            )
        )
        for name in ["ake.provskog", "AKE.Provskog"] {
            #expect(
                try await world.sessions.session(token: signIn(name, in: world))?.caller.person
                    == person.id
            )
        }
    }

    @Test func `is kept as a hash, and has another secret for its forms`() async throws {
        let world = try await TestWorld()
        let token = try await signIn(in: world)
        let row = try #require(try await world.rows("SELECT token_hash, csrf FROM session").first)
        #expect(try row.text("token_hash") != token)
        #expect(try row.text("csrf") != token)
        #expect(token.count == 64)
        #expect(try await world.sessions.session(token: try row.text("token_hash")) == nil)
    }

    @Test func `ends when one signs out`() async throws {
        let world = try await TestWorld()
        let (one, other) = (try await signIn(in: world), try await signIn(in: world))
        try await world.sessions.signOut(token: one)
        #expect(try await world.sessions.session(token: one) == nil)
        #expect(try await world.sessions.session(token: other) != nil)
    }

    @Test func `ends after an hour's pause, and no visit brings it back`() async throws {
        let world = try await TestWorld()
        let token = try await signIn(in: world)
        world.clock.advance(seconds: 3599)
        #expect(try await world.sessions.session(token: token) != nil)
        world.clock.advance(seconds: 1)
        #expect(try await world.sessions.session(token: token) == nil)
        #expect(try await world.sessions.visit(token: token) == nil)
        #expect(try await world.sessions.session(token: token) == nil)
    }

    @Test func `ends after twelve hours, however busy`() async throws {
        let world = try await TestWorld()
        let token = try await signIn(in: world)
        for _ in 1...23 {
            world.clock.advance(seconds: 1800)
            #expect(try await world.sessions.visit(token: token) != nil)
        }
        world.clock.advance(seconds: 1799)
        #expect(try await world.sessions.session(token: token) != nil)
        world.clock.advance(seconds: 1)
        #expect(try await world.sessions.session(token: token) == nil)
    }

    @Test func `ends with the assignment it stands on`() async throws {
        let world = try await TestWorld()
        let person = Person(id: 61, name: "Vik Provskog")
        try await AccountBook(world.database).open(
            for: person,
            userName: "vik",
            passwordHash: try await TestPeople.passwords.hash(TestWorld.password),
            assignment: StaffAssignment(
                person: person.id,
                unit: TestOrganisations.bup.id,
                title: "vikarie",
                period: .days("2026-11-01", TestWorld.today)
            )
        )
        world.clock.advance(seconds: 11 * 3600 + 1800)
        let token = try await signIn("vik", in: world)
        #expect(try await world.sessions.session(token: token) != nil)
        world.clock.advance(seconds: 1800)
        #expect(try await world.sessions.session(token: token) == nil)
    }
}
