import Domain
import Fixtures
import Storage
import Testing

@testable import Coordination

@Suite struct `A proof anew` {
    private let person = TestPeople.nurse.person.id
    private let password = TestWorld.password

    private func signIn(_ world: TestWorld) async throws -> String {
        try #require(try await world.sessions.signIn(userName: "ida", password: password))
    }

    private func anew(_ token: String, in world: TestWorld) -> ProofAnew {
        ProofAnew(world.sessions, of: person, in: token)
    }

    private func proof(_ token: String, in world: TestWorld) async throws -> Proof? {
        try await world.sessions.session(token: token)?.caller.proof
    }

    private func lines(_ world: TestWorld) async throws -> [String] {
        try await world.rows(
            "SELECT subject, outcome FROM access_log WHERE act = 'provedAnew' ORDER BY at_ms, id"
        ).map { "\(try $0.text("subject")) \(try $0.text("outcome"))" }
    }

    @Test func `goes on in the same session under a new secret, which ends no later for it`()
        async throws
    {
        let world = try await TestWorld()
        let old = try await signIn(world)
        let before = try #require(try await world.sessions.session(token: old))
        for _ in 1...8 {
            world.clock.advance(seconds: 3000)
            #expect(try await world.sessions.visit(token: old) != nil)
        }
        let now = world.clock.effects.now()
        #expect(try await proof(old, in: world)?.isFresh(at: now) == false)
        let new = try await anew(old, in: world).prove(password: password, code: "")
        #expect(try await world.sessions.session(token: old) == nil)
        let after = try #require(try await world.sessions.session(token: new))
        #expect(after.caller == before.caller.proved(at: now))
        #expect(after.csrf != before.csrf && after.unitName == before.unitName)
        #expect(try await lines(world) == ["password done"])
        for _ in 1...6 {
            world.clock.advance(seconds: 3300)
            _ = try await world.sessions.visit(token: new)
        }
        #expect(try await world.sessions.session(token: new) == nil)
    }

    @Test func `needs the password, and guesses at it are counted and in the log`() async throws {
        let world = try await TestWorld()
        let token = try await signIn(world)
        for _ in 1...5 {
            await #expect(throws: ProofAnew.WrongPassword.self) {
                _ = try await anew(token, in: world).prove(password: "fel", code: "")
            }
        }
        await #expect(throws: TryLater.self) {
            _ = try await anew(token, in: world).prove(password: password, code: "")
        }
        #expect(
            try await lines(world) == Array(repeating: "password wrong-password refused", count: 5)
                + ["password too-many-tries refused"]
        )
        #expect(try await world.sessions.session(token: token) != nil)
    }

    @Test func `asks for the code too where codes are on`() async throws {
        let world = try await TestWorld()
        let token = try await signIn(world)
        let factor = SecondFactor(world.sessions, of: person)
        let secret = try #require(
            OneTimeSecret(text: try await factor.begin(with: .notAsked).text)
        )
        func code() -> String {
            secret.code(at: world.clock.effects.now().milliseconds / 30_000, digits: 6)
        }
        _ = try await factor.confirm(code(), with: .notAsked)
        world.clock.advance(seconds: 60)
        let anew = anew(token, in: world)
        #expect(try await anew.asked() == .passwordAndCode)
        await #expect(throws: SecondFactor.WrongCode.self) {
            _ = try await anew.prove(password: password, code: "")
        }
        let new = try await anew.prove(password: password, code: code())
        #expect(try await world.sessions.session(token: new) != nil)
        #expect(try await lines(world) == ["code wrong-code refused", "password+code done"])
    }

    @Test func `is given where the person came in, and by nobody else`() async throws {
        let all = WaysIn.Naming(family: true, staff: true)
        let world = try await TestWorld(
            ways: WaysIn(staffPasswords: .yes, providers: ["eid": all])
        )
        let door = Door(to: world.sessions)
        func identity(_ subject: String) -> Identity {
            Identity(issuer: "https://id.example", subject: subject, number: nil, level: nil)
        }
        let book = AccountBook(world.database)
        try await book.recognise(person, issuer: "https://id.example", subject: "ida")
        let other = TestPeople.deputy.person.id
        try await book.recognise(other, issuer: "https://id.example", subject: "dan")
        let token = try await door.letIn(identity("ida"), through: "eid")
        let anew = anew(token, in: world)
        #expect(try await anew.asked() == .provider("eid"))
        await #expect(throws: NotFound.self) {
            _ = try await anew.prove(password: password, code: "")
        }
        for stranger in ["dan", "ingen"] {
            await #expect(throws: SignInRefusal.anotherPerson) {
                _ = try await anew.prove(by: identity(stranger), through: "eid")
            }
        }
        #expect(try await world.sessions.session(token: token)?.caller.person == person)
        let new = try await anew.prove(by: identity("ida"), through: "eid")
        #expect(try await world.sessions.session(token: new)?.caller.person == person)
        #expect(try await world.sessions.session(token: token) == nil)
        #expect(try await lines(world) == ["openid:eid done"])
        await #expect(throws: SignInRefusal.unknownState) {
            _ = try await anew.prove(by: identity("ida"), through: "eid")
        }
    }

    @Test func `is asked for before one's sign-ins and codes are changed`() async throws {
        let world = try await TestWorld()
        let token = try await signIn(world)
        let old = Proof.given(at: world.clock.effects.now().adding(seconds: -Proof.fresh))
        let (own, factor) = (
            OwnSessions(world.sessions, of: person, in: token),
            SecondFactor(world.sessions, of: person)
        )
        let there = try await signIn(world)
        await #expect(throws: ProofNeeded.self) { try await own.endOthers(with: old) }
        await #expect(throws: ProofNeeded.self) { try await own.end("a", with: old) }
        await #expect(throws: ProofNeeded.self) { _ = try await factor.begin(with: old) }
        await #expect(throws: ProofNeeded.self) { _ = try await factor.confirm("1", with: old) }
        await #expect(throws: ProofNeeded.self) { try await factor.end(with: "1", old) }
        await #expect(throws: ProofNeeded.self) {
            _ = try await factor.renewRecoveryCodes(with: "1", old)
        }
        #expect(try await world.sessions.session(token: there) != nil)
        #expect(try await world.count("second_factor") == 0)
    }
}
