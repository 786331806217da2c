import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `One's own sign-ins` {
    private let person = TestPeople.nurse.person.id

    private func signIn(
        _ world: TestWorld,
        _ device: SignInDevice = .computer
    ) async throws -> String {
        try #require(
            try await world.sessions.signIn(
                userName: "ida",
                password: TestWorld.password,
                with: device
            )
        )
    }

    private func own(_ world: TestWorld, _ token: String) -> OwnSessions {
        OwnSessions(world.sessions, of: person, in: token)
    }

    @Test func `are told with this one first, and without those that are over`() async throws {
        let world = try await TestWorld()
        _ = try await signIn(world)
        world.clock.advance(seconds: 3600)
        let here = try await signIn(world)
        world.clock.advance(seconds: 60)
        let there = try await signIn(world, .phone)
        let out = try await signIn(world)
        try await world.sessions.signOut(token: out)
        _ = try await world.sessions.signIn(userName: "dan", password: TestWorld.password)
        let all = try await own(world, here).all()
        #expect(all.map(\.isThis) == [true, false])
        #expect(all.map(\.device) == [.computer, .phone])
        #expect(all.map(\.placeName) == [TestOrganisations.bup.name, TestOrganisations.bup.name])
        #expect(try await own(world, there).all().map(\.device) == [.phone, .computer])
        for token in [here, there] { #expect(!all.map(\.key).contains(token)) }
    }

    @Test func `can be ended one by one, or all but this`() async throws {
        let world = try await TestWorld()
        let (here, one, other) = (
            try await signIn(world), try await signIn(world, .phone), try await signIn(world)
        )
        let phone = try #require(try await own(world, here).all().first { $0.device == .phone })
        try await own(world, here).end(phone.key, with: .notAsked)
        #expect(try await world.sessions.session(token: one) == nil)
        #expect(try await world.sessions.session(token: other) != nil)
        try await own(world, here).endOthers(with: .notAsked)
        #expect(try await world.sessions.session(token: other) == nil)
        #expect(try await world.sessions.session(token: here) != nil)
        #expect(try await world.count("access_log", where: "act = 'signedOut'") == 2)
    }

    @Test func `cannot be ended by anybody else`() async throws {
        let world = try await TestWorld()
        let here = try await signIn(world)
        let key = try #require(try await own(world, here).all().first).key
        let dan = try #require(
            try await world.sessions.signIn(userName: "dan", password: TestWorld.password)
        )
        let others = OwnSessions(world.sessions, of: TestPeople.deputy.person.id, in: dan)
        await #expect(throws: NotFound.self) { try await others.end(key, with: .notAsked) }
        try await others.endOthers(with: .notAsked)
        #expect(try await world.sessions.session(token: here) != nil)
    }

    @Test func `end at once when the account is closed, which nobody signs in to again`()
        async throws
    {
        let world = try await TestWorld()
        let here = try await signIn(world)
        let name = try UserName(parsing: "ida")
        _ = try await world.coordinator.closeAccount(name, as: .commandLine)
        #expect(try await world.sessions.session(token: here) == nil)
        #expect(try await world.sessions.visit(token: here) == nil)
        #expect(
            try await world.sessions.signIn(userName: "ida", password: TestWorld.password) == nil
        )
        try await AccountBook(world.database)
            .recognise(person, issuer: "https://id.example", subject: "ida")
        await #expect(throws: SignInRefusal.closed) {
            _ = try await Door(to: world.sessions).letIn(
                Identity(issuer: "https://id.example", subject: "ida", number: nil, level: nil),
                through: "eid"
            )
        }
        #expect(try await world.count("access_log", where: "subject = 'account closed'") == 1)
    }
}
