import Domain
import Fixtures
import Storage
import Testing

@testable import Coordination

@Suite struct `A code from an app` {
    private let person = TestPeople.nurse.person.id

    /// Turns codes on, and says what the app knows.
    private func turnOn(_ world: TestWorld) async throws -> (OneTimeSecret, recovery: [String]) {
        let factor = SecondFactor(world.sessions, of: person)
        let told = try await factor.begin(with: .notAsked)
        let secret = try #require(OneTimeSecret(text: told.text))
        let recovery = try await factor.confirm(code(secret, world), with: .notAsked)
        world.clock.advance(seconds: 30)
        return (secret, recovery)
    }

    private func code(_ secret: OneTimeSecret, _ world: TestWorld, steps: Int64 = 0) -> String {
        let now = world.clock.effects.now().milliseconds / 30_000
        return secret.code(at: now + steps, digits: 6)
    }

    private func pass(_ world: TestWorld) async throws -> String {
        do {
            _ = try await world.sessions.signIn(userName: "ida", password: TestWorld.password)
        } catch let needed as CodeNeeded { return needed.pass }
        throw NotFound()
    }

    /// The examples of RFC 6238, appendix B, for SHA-1.
    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)]
    )
    func `is what the standard says`(seconds: Int64, expected: String) {
        let secret = OneTimeSecret(bytes: Array("12345678901234567890".utf8))
        #expect(secret.code(at: seconds / 30, digits: 8) == expected)
        #expect(secret.text == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(OneTimeSecret(text: secret.text)?.bytes == secret.bytes)
        #expect(OneTimeSecret(text: "kort") == nil)
    }

    @Test func `is asked for after the password, and opens`() async throws {
        let world = try await TestWorld()
        let (secret, _) = try await turnOn(world)
        let pass = try await pass(world)
        #expect(try await world.sessions.session(token: pass) == nil)
        let token = try await HalfSignIns(world.sessions).finish(pass, code: code(secret, world))
        #expect(try await world.sessions.session(token: token) != nil)
        let lines = try await world.rows(
            "SELECT subject FROM access_log WHERE act = 'signedIn' AND outcome = 'done'"
        ).map { try $0.text("subject") }
        #expect(lines == ["password+code"])
    }

    @Test(arguments: [-1, 0, 1] as [Int64])
    func `may be of the step before or after, and counts once`(steps: Int64) async throws {
        let world = try await TestWorld()
        let (secret, _) = try await turnOn(world)
        world.clock.advance(seconds: 60)
        let code = code(secret, world, steps: steps)
        _ = try await HalfSignIns(world.sessions).finish(pass(world), code: code)
        let again = try await pass(world)
        await #expect(throws: SecondFactor.WrongCode.self) {
            _ = try await HalfSignIns(world.sessions).finish(again, code: code)
        }
    }

    @Test(arguments: [-2, 2] as [Int64])
    func `of another time is wrong`(steps: Int64) async throws {
        let world = try await TestWorld()
        let (secret, _) = try await turnOn(world)
        world.clock.advance(seconds: 120)
        let pass = try await pass(world)
        await #expect(throws: SecondFactor.WrongCode.self) {
            _ = try await HalfSignIns(world.sessions)
                .finish(pass, code: code(secret, world, steps: steps))
        }
    }

    @Test func `has to wait after five wrong ones`() async throws {
        let world = try await TestWorld()
        let (secret, _) = try await turnOn(world)
        let pass = try await pass(world)
        for _ in 1...5 {
            await #expect(throws: SecondFactor.WrongCode.self) {
                _ = try await HalfSignIns(world.sessions).finish(pass, code: "abc")
            }
        }
        await #expect(throws: TryLater.self) {
            _ = try await HalfSignIns(world.sessions).finish(pass, code: code(secret, world))
        }
    }

    @Test func `comes within five minutes of the password, in that browser`() async throws {
        let world = try await TestWorld()
        let (secret, _) = try await turnOn(world)
        let pass = try await pass(world)
        world.clock.advance(seconds: OneTimeCode.patience + 1)
        for pass in [pass, "annat", ""] {
            await #expect(throws: NotFound.self) {
                _ = try await HalfSignIns(world.sessions).finish(pass, code: code(secret, world))
            }
        }
    }

    @Test func `can be a recovery code, each once, and none stands in the database`()
        async throws
    {
        let world = try await TestWorld()
        let (_, recovery) = try await turnOn(world)
        #expect(Set(recovery).count == OneTimeCode.recoveryCodes)
        let stored = try await world.rows("SELECT digest FROM recovery_code")
        #expect(try stored.allSatisfy { !recovery.contains(try $0.text("digest")) })
        let halves = HalfSignIns(world.sessions)
        _ = try await halves.finish(pass(world), code: recovery[0].lowercased() + " ")
        let again = try await pass(world)
        await #expect(throws: SecondFactor.WrongCode.self) {
            _ = try await halves.finish(again, code: recovery[0])
        }
        _ = try await halves.finish(again, code: recovery[1])
    }

    @Test func `can be a recovery code of 120 bits, typed as it is read from the paper`()
        async throws
    {
        let world = try await TestWorld()
        let (_, recovery) = try await turnOn(world)
        #expect(recovery.allSatisfy { $0.count * 5 >= 112 && !$0.contains(/[ILOU]/) })
        let typed = recovery[3].lowercased().replacing("0", with: "o").replacing("1", with: "l")
        let groups = stride(from: 0, to: typed.count, by: 4)
            .map { typed.dropFirst($0).prefix(4) }.joined(separator: "-")
        _ = try await HalfSignIns(world.sessions).finish(pass(world), code: groups)
        #expect(try await SecondFactor(world.sessions, of: person).recoveryCodes() == (7, false))
    }

    @Test func `can be a recovery code from before they grew longer, until they are renewed`()
        async throws
    {
        let world = try await TestWorld()
        let (_, known) = try await turnOn(world)
        let (old, other) = ("GEZDGNBVGY3TQOJQ", "AEZDGNBVGY3TQOJQ")
        try await world.database.write { connection in
            for code in [old, other] {
                try connection.execute(
                    """
                    INSERT INTO recovery_code (person_id, digest)
                    VALUES (\(person), \(Sessions.hash("recovery \(code)")))
                    """
                )
            }
        }
        let factor = SecondFactor(world.sessions, of: person)
        #expect(try await factor.recoveryCodes() == (10, true))
        _ = try await HalfSignIns(world.sessions).finish(pass(world), code: "gezd gnbv gy3t qojq")
        await #expect(throws: SecondFactor.WrongCode.self) {
            _ = try await factor.renewRecoveryCodes(with: "1", .notAsked)
        }
        let new = try await factor.renewRecoveryCodes(with: known[0], .notAsked)
        #expect(try await factor.recoveryCodes() == (8, false))
        let pass = try await pass(world)
        await #expect(throws: SecondFactor.WrongCode.self) {
            _ = try await HalfSignIns(world.sessions).finish(pass, code: other)
        }
        _ = try await HalfSignIns(world.sessions).finish(pass, code: new[0])
        for outcome: SQL in ["outcome = 'done'", "outcome <> 'done'"] {
            let tried: SQL = "act = 'recoveryCodesRenewed' AND \(outcome)"
            #expect(try await world.count("access_log", where: tried) == 1)
        }
    }

    @Test func `is asked for once it has been shown, and no more when it is turned off`()
        async throws
    {
        let world = try await TestWorld()
        let factor = SecondFactor(world.sessions, of: person)
        let told = try await factor.begin(with: .notAsked)
        #expect(told.link == "otpauth://totp/Sammanhang:ida?secret=\(told.text)&issuer=Sammanhang")
        await #expect(throws: SecondFactor.WrongCode.self) {
            _ = try await factor.confirm("1", with: .notAsked)
        }
        #expect(try await !factor.isOn())
        #expect(
            try await world.sessions.signIn(userName: "ida", password: TestWorld.password) != nil
        )
        let (secret, _) = try await turnOn(world)
        #expect(try await factor.isOn())
        await #expect(throws: NotFound.self) { _ = try await factor.begin(with: .notAsked) }
        try await factor.end(with: code(secret, world), .notAsked)
        #expect(try await !factor.isOn())
        #expect(
            try await world.sessions.signIn(userName: "ida", password: TestWorld.password) != nil
        )
    }
}
