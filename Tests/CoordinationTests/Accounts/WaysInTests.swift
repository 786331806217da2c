import Domain
import Fixtures
import Storage
import Testing

@testable import Coordination

@Suite struct `A way in` {
    private let nurse = TestPeople.nurse.person.id

    private func world(
        _ passwords: WaysIn.StaffPasswords,
        _ naming: WaysIn.Naming? = nil
    ) async throws -> TestWorld {
        let providers = naming.map { ["eid": $0] } ?? [:]
        return try await TestWorld(
            ways: WaysIn(staffPasswords: passwords, providers: providers)
        )
    }

    private func signIn(_ name: String, in world: TestWorld) async throws -> Sessions.Session? {
        let token = try await world.sessions.signIn(userName: name, password: TestWorld.password)
        return try await world.sessions.session(token: try #require(token))
    }

    private func lines(_ world: TestWorld) async throws -> [String] {
        try await world.rows(
            "SELECT subject, outcome FROM access_log WHERE act = 'signedIn' ORDER BY at_ms, id"
        ).map { "\(try $0.text("subject")) \(try $0.text("outcome"))" }
    }

    @Test func `with a password is shut to staff where it is to be, and open to families`()
        async throws
    {
        let world = try await world(.no)
        await #expect(throws: SignInRefusal.notForStaff) { _ = try await signIn("ida", in: world) }
        #expect(try await lines(world) == ["password not-for-staff refused"])
        #expect(try await world.count("session") == 0)
        let child = try await signIn("familj0", in: world)
        #expect(child?.caller.proof.isWhole == true)
        // A wrong password tells nothing of whose name it is.
        #expect(try await world.sessions.signIn(userName: "ida", password: "fel") == nil)
    }

    @Test func `with a password alone opens nothing to staff until a code stands beside it`()
        async throws
    {
        let world = try await world(.withCodes)
        let story = try await PlanStory(in: world)
        let token = try #require(
            try await world.sessions.signIn(userName: "ida", password: TestWorld.password)
        )
        let caller = try #require(try await world.sessions.session(token: token)).caller
        #expect(!caller.proof.isWhole)
        await #expect(throws: NotFound.self) { _ = try await story.overview(as: caller) }
        await #expect(throws: NotFound.self) {
            _ = try await world.coordinator.planList(as: caller)
        }
        await #expect(throws: NotFound.self) {
            try await world.coordinator.addGoal("Mål", whose: .staff, to: story.plan, as: caller)
        }
        let there = try #require(
            try await world.sessions.signIn(userName: "ida", password: TestWorld.password)
        )
        let secret = try await turnOnCodes(in: token, caller.proof, world)
        let whole = try #require(try await world.sessions.session(token: token)).caller
        #expect(whole.proof.isWhole)
        _ = try await story.overview(as: whole)
        // Another session has given no code, whatever its owner has turned on since.
        let other = try #require(try await world.sessions.session(token: there)).caller
        #expect(!other.proof.isWhole)
        world.clock.advance(seconds: 60)
        let proved = try await ProofAnew(world.sessions, of: nurse, in: there)
            .prove(password: TestWorld.password, code: code(secret, world))
        #expect(try await world.sessions.session(token: proved)?.caller.proof.isWhole == true)
        world.clock.advance(seconds: 60)
        try await SecondFactor(world.sessions, of: nurse)
            .end(with: code(secret, world), .notAsked)
        for token in [token, proved] {
            #expect(try await world.sessions.session(token: token)?.caller.proof.isWhole == false)
        }
    }

    private func turnOnCodes(
        in token: String,
        _ proof: Proof,
        _ world: TestWorld
    ) async throws -> OneTimeSecret {
        let factor = SecondFactor(world.sessions, of: nurse)
        let secret = try #require(OneTimeSecret(text: try await factor.begin(with: proof).text))
        _ = try await factor.confirm(code(secret, world), with: proof, in: token)
        return secret
    }

    private func code(_ secret: OneTimeSecret, _ world: TestWorld) -> String {
        secret.code(at: world.clock.effects.now().milliseconds / 30_000, digits: 6)
    }

    @Test(arguments: [WaysIn.Naming(), WaysIn.Naming(family: true)])
    func `by a provider is shut to staff whom it may not name`(
        naming: WaysIn.Naming
    ) async throws {
        let world = try await world(.yes, naming)
        try await AccountBook(world.database)
            .recognise(nurse, issuer: Identity.numbers, subject: "198507099805")
        await #expect(throws: SignInRefusal.mayNotName) {
            _ = try await letIn("198507099805", in: world)
        }
        #expect(try await world.count("session") == 0)
    }

    @Test func `by a provider is shut to families when it may name staff alone`() async throws {
        let world = try await world(.yes, WaysIn.Naming(staff: true))
        try await AccountBook(world.database)
            .recognise(TestPeople.child.id, issuer: Identity.numbers, subject: "198507099805")
        await #expect(throws: SignInRefusal.mayNotName) {
            _ = try await letIn("198507099805", in: world)
        }
    }

    @Test func `by a provider is open to staff of the authorities that it may name`()
        async throws
    {
        let own = TestOrganisations.bup.authority
        for (authority, isOpen) in [(own, true), (TestOrganisations.social.authority, false)] {
            let world = try await world(.no, WaysIn.Naming(staff: true, at: [authority]))
            try await AccountBook(world.database)
                .recognise(nurse, issuer: Identity.numbers, subject: "198507099805")
            let token = try? await letIn("198507099805", in: world)
            #expect((token != nil) == isOpen)
        }
    }

    @Test func `by a provider that may name families alone gives no assignment to change to`()
        async throws
    {
        let world = try await world(.yes, WaysIn.Naming(family: true))
        try await AccountBook(world.database)
            .recognise(nurse, issuer: Identity.numbers, subject: "198507099805")
        try await world.database.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO family_account (person_id, child_id, guardian_id)
                VALUES (\(nurse), \(world.family.child), NULL)
                """
            )
        }
        let token = try await letIn("198507099805", in: world)
        let session = try #require(try await world.sessions.session(token: token))
        #expect(session.caller.standing == .child(world.family.child) && !session.maySwitch)
        let own = OwnSessions(world.sessions, of: nurse, in: token)
        #expect(try await own.capacities().map(\.capacity.key) == [.family])
        await #expect(throws: NotFound.self) {
            _ = try await own.goOn(as: .staff(StaffAssignment.ID(nurse.rawValue)))
        }
    }

    private func letIn(_ number: String, in world: TestWorld) async throws -> String {
        try await Door(to: world.sessions).letIn(
            Identity(issuer: "https://id.example", subject: "a", number: number, level: nil),
            through: "eid"
        )
    }
}
